// Ctrl-C in a terminal reaches the whole process group. Whoever started Azurite still needs it for what is in flight, and ends it by SIGTERM.
const once = process.once.bind(process);
process.once = (event, listener) => (event === 'SIGINT' ? process : once(event, listener));
process.on('SIGINT', () => {});
