using System.Linq.Expressions;
using Pipeline.Core.Plugins;
using Pipeline.Documents;
using Pipeline.Plugins;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Core.Steps;

/// <summary>A step of the configured order, ready to be asked.</summary>
internal sealed class StepDefinition
{
    private readonly Func<Upload, Document, StepRequest> _create;

    internal StepDefinition(StepType type, PluginManifest plugin, object? options)
    {
        Type = type;
        Plugin = plugin;
        Options = options;
        _create = CompileConstructor(type.Request);
    }

    internal string Id => Type.Attribute.Id;

    internal StepType Type { get; }

    internal PluginManifest Plugin { get; }

    /// <summary>Bound and checked options; <c>null</c> when the step has none.</summary>
    internal object? Options { get; }

    internal StepRequest CreateRequest(Upload upload, Document document) => _create(upload, document);

    private static Func<Upload, Document, StepRequest> CompileConstructor(Type request)
    {
        var upload = Expression.Parameter(typeof(Upload));
        var document = Expression.Parameter(typeof(Document));
        var constructor = request.GetConstructor([typeof(Upload), typeof(Document)])!;
        return Expression.Lambda<Func<Upload, Document, StepRequest>>(Expression.New(constructor, upload, document), upload, document).Compile();
    }
}
