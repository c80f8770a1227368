using Microsoft.Extensions.Configuration;

namespace Pipeline.Core.Configuration;

/// <summary>Where configuration comes from and how it becomes <see cref="PipelineOptions"/>.</summary>
public static class PipelineConfiguration
{
    /// <summary>Name of the file that a user may put into the working folder.</summary>
    public const string UserFile = "pipeline.json";

    private const string DefaultFile = "pipeline.default.json";

    /// <summary>What may stand in a user's file; an editor finds the schema by the first.</summary>
    private static readonly string[] Known = ["$schema", PipelineOptions.Section];

    private static readonly string StepOrder = $"{PipelineOptions.Section}:Steps:Order";

    /// <summary>
    /// The defaults beside the host, then the user's file, then environment variables such as <c>Pipeline__Steps__Timeout</c>, later ones
    /// first. A step order in the user's own configuration replaces the default one whole.
    /// </summary>
    /// <param name="file">The user's file; <c>null</c> for <see cref="UserFile"/> in the working folder, if it is there.</param>
    /// <exception cref="ConfigurationException">The file is not there or is not JSON.</exception>
    public static IConfigurationRoot Read(string? file)
    {
        if (file is not null && !File.Exists(file))
            throw new ConfigurationException($"The configuration file '{file}' is not there.");
        try
        {
            var path = Path.GetFullPath(file ?? UserFile);
            var fromFile = new ConfigurationBuilder().AddJsonFile(path, optional: true).Build();
            if (fromFile.GetChildren().FirstOrDefault(section => !Known.Contains(section.Key, StringComparer.OrdinalIgnoreCase)) is { } stray)
                throw new ConfigurationException($"'{stray.Key}' in {path} is unknown.{NearestName.Hint(stray.Key, [PipelineOptions.Section])}");
            var own = new ConfigurationBuilder().AddConfiguration(fromFile).AddEnvironmentVariables().Build();
            var defaults = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, DefaultFile)).Build();
            var kept = defaults.AsEnumerable().Where(pair => !own.GetSection(StepOrder).Exists() || !pair.Key.StartsWith(StepOrder, StringComparison.OrdinalIgnoreCase));
            return new ConfigurationBuilder().AddInMemoryCollection(kept).AddConfiguration(own).Build();
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException)
        {
            throw new ConfigurationException($"The configuration '{file ?? UserFile}' cannot be read: {exception.GetBaseException().Message}", exception);
        }
    }

    /// <summary>Binds and checks the section <c>Pipeline</c>; the options of single steps are bound where the steps are known.</summary>
    /// <exception cref="ConfigurationException">A key is unknown or a value out of range.</exception>
    public static PipelineOptions Bind(IConfiguration configuration)
    {
        // The steps' own options are bound for each step by its own type; the rest is ours.
        var section = configuration.GetSection(PipelineOptions.Section);
        var own = section.AsEnumerable().Where(pair => !pair.Key.StartsWith($"{PipelineOptions.Section}:Steps:Options", StringComparison.OrdinalIgnoreCase));
        var without = new ConfigurationBuilder().AddInMemoryCollection(own).Build();
        return (PipelineOptions)without.GetSection(PipelineOptions.Section).BindStrictly(typeof(PipelineOptions));
    }
}
