using System.Reflection;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Steps;

namespace Pipeline.Core.Steps.Behaviors;

/// <summary>What is wrapped around every step, from the outside in. The order is part of the design.</summary>
internal static class BehaviorOrder
{
    private static readonly Type[] OutsideIn =
    [
        typeof(TraceBehavior<>),       // sees everything, the time of the others too
        typeof(IsolationBehavior<>),   // turns what is thrown below into the taxonomy, with the plugin's name
        typeof(LimitsBehavior<>),      // nothing below may take for ever
        typeof(MemoryBehavior<>),      // nothing below may eat the process up
        typeof(CheckpointBehavior<>),  // a step done before a crash is not paid for twice
        typeof(ValidationBehavior<>),  // right around the plugin's code: nothing unsound is kept or passed on
    ];

    /// <summary>Registers the handler of a step and the behaviours around it.</summary>
    internal static void AddStep(this IServiceCollection services, StepDefinition step)
    {
        services.AddSingleton(typeof(IRequestHandler<,>).MakeGenericType(step.Type.Request, typeof(StepResult)), provider => CreateHandler(provider, step));
        foreach (var behavior in OutsideIn)
        {
            services.AddTransient(
                typeof(IPipelineBehavior<,>).MakeGenericType(step.Type.Request, typeof(StepResult)),
                behavior.MakeGenericType(step.Type.Request));
        }
    }

    private static object CreateHandler(IServiceProvider provider, StepDefinition step)
    {
        if (step.Type.Flaw is not null)
            return Activator.CreateInstance(typeof(FlawedHandler<>).MakeGenericType(step.Type.Request), step)!;
        var wantsOptions = step.Options is not null
            && step.Type.Handler.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.ParameterType == step.Options.GetType()));
        try
        {
            return ActivatorUtilities.CreateInstance(provider, step.Type.Handler, wantsOptions ? [step.Options!] : []);
        }
        catch (Exception exception)
        {
            throw new HandlerConstructionException(exception is TargetInvocationException { InnerException: { } thrown } ? thrown : exception);
        }
    }
}
