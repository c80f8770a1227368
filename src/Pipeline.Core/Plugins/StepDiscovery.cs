using System.Collections.Immutable;
using System.Reflection;
using MediatR;
using Pipeline.Documents;
using Pipeline.Plugins;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Core.Plugins;

/// <summary>Finds the steps of a loaded assembly and holds them against its manifest.</summary>
internal static class StepDiscovery
{
    internal static ImmutableArray<StepType> Find(Assembly assembly, PluginManifest manifest)
    {
        var types = TypesOf(assembly);
        var handlers = types.Where(type => !type.IsAbstract).SelectMany(HandledRequests).ToLookup(pair => pair.Request);
        var steps = types
            .Select(type => (Type: type, Attribute: type.GetCustomAttribute<StepAttribute>()))
            .Where(found => found.Attribute is not null)
            .Select(found => Step(found.Attribute!, CheckRequest(found.Type), OnlyHandler(found.Type, [.. handlers[found.Type]])))
            .OrderBy(step => step.Attribute.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        DeclaredIds.Check("step", "steps", [.. steps.Select(step => step.Attribute.Id)], manifest.Steps);
        return steps;
    }

    private static Type[] TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            var cause = exception.LoaderExceptions.FirstOrDefault(inner => inner is not null)?.Message ?? exception.Message;
            throw new PluginException($"its types do not load: {cause} Copy the plugin's whole build output, with its .deps.json", exception);
        }
    }

    private static IEnumerable<(Type Request, Type Handler, Type Answer)> HandledRequests(Type type) =>
        from contract in type.GetInterfaces()
        where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
        select (contract.GenericTypeArguments[0], type, contract.GenericTypeArguments[1]);

    private static StepType Step(StepAttribute attribute, Type request, (Type Request, Type Handler, Type Answer) handled) =>
        new(attribute, request, handled.Handler, CheckReader(request))
        {
            Flaw = handled.Answer == typeof(StepResult) ? null : $"{handled.Handler.Name} answers {request.Name} with {handled.Answer.Name}; a step answers with {nameof(StepResult)}",
        };

    private static Type CheckRequest(Type type)
    {
        if (!type.IsSubclassOf(typeof(StepRequest)) || type.IsAbstract)
            throw new PluginException($"{type.Name} is marked [Step] but is no concrete record derived from StepRequest");
        if (type.GetConstructor([typeof(Upload), typeof(Document)]) is null)
            throw new PluginException($"{type.Name} needs a public constructor (Upload, Document)");
        return type;
    }

    private static ReaderAttribute? CheckReader(Type type)
    {
        var reader = type.GetCustomAttribute<ReaderAttribute>();
        if (reader?.Detector is { } detector && (!detector.IsAssignableTo(typeof(IFormatDetector)) || detector.GetConstructor([]) is null))
            throw new PluginException($"the detector of {type.Name}, {detector.Name}, must be an IFormatDetector with a public constructor without parameters");
        return reader;
    }

    private static (Type Request, Type Handler, Type Answer) OnlyHandler(Type request, (Type Request, Type Handler, Type Answer)[] found) => found switch
    {
        [var handled] => handled,
        [] => throw new PluginException($"nothing handles {request.Name}; add one IRequestHandler<{request.Name}, StepResult>"),
        _ => throw new PluginException($"{request.Name} is handled by {string.Join(" and ", found.Select(handled => handled.Handler.Name).Order())}; keep exactly one"),
    };
}
