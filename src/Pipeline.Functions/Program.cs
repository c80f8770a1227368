using Pipeline.Functions.Hosting;

return await FunctionsProgram.RunAsync(args);
