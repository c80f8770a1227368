using System.Globalization;
using System.Reflection;
using Pipeline.Training;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var folder])
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Pipeline.Training -- <data folder>");
    return 2;
}

var repository = typeof(BodyTraining).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Repository").Value!;
var models = Path.Combine(repository, "src", "plugins", "Pipeline.Plugins.Articles", "Cleaning", "Model");
Console.WriteLine("Body F1 (precision/recall) on sites that the models had not seen, by set");
foreach (var kind in new[] { "html", "text" })
{
    var training = new BodyTraining(Corpus.Read(folder, kind), new BoostingOptions(Trees: 150, Leaves: 16, Shrinkage: 0.1, LeastHessian: 0.3, Ridge: 1, RowShare: 0.6, FeatureShare: 0.4));
    Console.WriteLine($"{kind}: {training.Blocks} blocks");
    training.Run(kind, models);
}

return 0;
