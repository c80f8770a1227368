using System.Reflection;
using Pipeline.Steps;
using PublicApiGenerator;

namespace Pipeline.Testing.Tests.Api;

/// <summary>
/// The public surface of what is packed, as it was agreed to. Whoever changes it on purpose copies the file that the failing test names over the
/// approved one, and raises <c>PluginApi.Version</c> when plugins must know.
/// </summary>
public sealed class ApiApprovalTests
{
    // A fact says where its source lies on the machine that compiled it.
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false, ExcludeAttributes = ["Xunit.FactAttribute"] };

    [Theory]
    [InlineData(typeof(StepAttribute))]
    [InlineData(typeof(TestStep))]
    public void The_public_surface_is_the_approved_one(Type inAssembly)
    {
        ArgumentNullException.ThrowIfNull(inAssembly);
        var name = $"{inAssembly.Assembly.GetName().Name}.api.txt";
        var repository = typeof(ApiApprovalTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Repository").Value!;
        var approved = Path.Combine(repository, "tests", "Pipeline.Testing.Tests", "Api", name);
        var found = inAssembly.Assembly.GeneratePublicApi(Options).ReplaceLineEndings("\n") + "\n";
        var received = Path.Combine(AppContext.BaseDirectory, name);
        File.WriteAllText(received, found);

        Assert.True(File.Exists(approved) && File.ReadAllText(approved) == found, $"The public surface differs from the approved one: diff {approved} {received}");
    }
}
