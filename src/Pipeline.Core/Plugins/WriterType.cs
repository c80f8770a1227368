using Pipeline.Results;

namespace Pipeline.Core.Plugins;

/// <summary>A result writer found in a plugin's assembly.</summary>
/// <param name="Attribute">Its id, extension and media type.</param>
/// <param name="Type">The type that implements <see cref="IResultWriter"/>.</param>
internal sealed record WriterType(ResultWriterAttribute Attribute, Type Type);
