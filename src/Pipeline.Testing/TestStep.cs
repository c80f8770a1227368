using System.Reflection;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pipeline.Documents;
using Pipeline.Steps;
using Pipeline.Uploads;

namespace Pipeline.Testing;

/// <summary>
/// A step with its handler, made as the host makes it: one handler for all uploads, its constructor given the options and what the host's services
/// hold (<see cref="TimeProvider"/>, loggers). No load context and no process of its own: the plugin's types are the test's types.
/// </summary>
public sealed class TestStep
{
    private readonly object? _options;
    private readonly Action<IServiceCollection>? _services;
    private readonly Lazy<Func<TestInput, CancellationToken, Task<StepResult>>> _handle;

    private TestStep(Type request, object? options, Action<IServiceCollection>? services)
    {
        (Request, _options, _services) = (request, options, services);
        Attribute = request.GetCustomAttribute<StepAttribute>() ?? throw new StepTestException($"{request.Name} has no [Step] attribute.");
        _handle = new Lazy<Func<TestInput, CancellationToken, Task<StepResult>>>(CreateHandler);
    }

    /// <summary>What the step says of itself.</summary>
    public StepAttribute Attribute { get; }

    /// <summary>True when it reads uploads of a format.</summary>
    public bool IsReader => Request.GetCustomAttribute<ReaderAttribute>() is not null;

    /// <summary>The type of its request.</summary>
    public Type Request { get; }

    /// <summary>The step of a request; its handler is found in the same assembly.</summary>
    /// <typeparam name="TRequest">The record that carries <see cref="StepAttribute"/>.</typeparam>
    /// <param name="options">Its options; <c>null</c> for those that an empty configuration gives.</param>
    /// <param name="services">Puts stand-ins in the place of the host's services, such as a <see cref="TimeProvider"/>.</param>
    /// <exception cref="StepTestException">The request has no <see cref="StepAttribute"/>.</exception>
    public static TestStep Of<TRequest>(object? options = null, Action<IServiceCollection>? services = null)
        where TRequest : StepRequest => new(typeof(TRequest), options, services);

    /// <summary>The same step with a handler that has seen nothing yet.</summary>
    public TestStep Fresh() => new(Request, _options, _services);

    /// <summary>Asks the handler, with nothing around it: what it throws comes out.</summary>
    public Task<StepResult> AskAsync(TestInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return _handle.Value(input, cancellationToken);
    }

    private Func<TestInput, CancellationToken, Task<StepResult>> CreateHandler()
    {
        var contract = typeof(IRequestHandler<,>).MakeGenericType(Request, typeof(StepResult));
        var found = Request.Assembly.GetTypes().Where(type => !type.IsAbstract && contract.IsAssignableFrom(type)).ToArray();
        if (found is not [var type])
            throw new StepTestException($"{Request.Name} needs exactly one IRequestHandler<{Request.Name}, StepResult>; there are {found.Length}.");
        var constructor = Request.GetConstructor([typeof(Upload), typeof(Document)])
            ?? throw new StepTestException($"{Request.Name} needs a public constructor (Upload, Document).");
        var handler = ActivatorUtilities.CreateInstance(Services(), type);
        var handle = contract.GetMethod("Handle")!;
        return (input, token) => (Task<StepResult>)handle.Invoke(handler, BindingFlags.DoNotWrapExceptions, null, [constructor.Invoke([input.Upload, input.Document]), token], null)!;
    }

    private ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        if (Attribute.Options is { } type)
            services.AddSingleton(type, _options ?? Activator.CreateInstance(type)!);
        _services?.Invoke(services);
        services.TryAddSingleton(TimeProvider.System);
        return services.BuildServiceProvider();
    }
}
