using System.Linq.Expressions;
using Pipeline.Core.Configuration;
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

    internal StepDefinition(StepType type, PluginManifest plugin, object? options, StepPolicy policy)
    {
        Type = type;
        Plugin = plugin;
        Options = options;
        Policy = policy;
        _create = CompileConstructor(type.Request);
    }

    internal string Id => Type.Attribute.Id;

    internal StepType Type { get; }

    internal PluginManifest Plugin { get; }

    /// <summary>Bound and checked options; <c>null</c> when the step has none.</summary>
    internal object? Options { get; }

    /// <summary>How the runner treats it.</summary>
    internal StepPolicy Policy { get; }

    /// <summary>The configuration key that governs the step in one respect.</summary>
    internal string Setting(string name) => typeof(StepSettings).GetProperty(name)?.GetValue(Policy.Own) is null ? $"Pipeline:Steps:{name}" : $"Pipeline:Steps:Settings:{Id}:{name}";

    internal StepRequest CreateRequest(Upload upload, Document document) => _create(upload, document);

    private static Func<Upload, Document, StepRequest> CompileConstructor(Type request)
    {
        var upload = Expression.Parameter(typeof(Upload));
        var document = Expression.Parameter(typeof(Document));
        var constructor = request.GetConstructor([typeof(Upload), typeof(Document)])!;
        return Expression.Lambda<Func<Upload, Document, StepRequest>>(Expression.New(constructor, upload, document), upload, document).Compile();
    }
}
