using System.Globalization;
using System.Reflection;
using Pipeline.Training;
using Pipeline.Training.Keywords;
using Pipeline.Training.Languages;
using Pipeline.Training.Summaries;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var model, var data, ..] || args.Length > (model == "summary" ? 3 : 2))
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Pipeline.Training -- <body|title-claims|title-lines|line-dates|byline-people|languages|keywords|summary> <data> [where to write, for summary]");
    return 2;
}

var repository = typeof(Corpus).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Repository").Value!;
var articles = Path.Combine(repository, "src", "plugins", "Pipeline.Plugins.Articles");
switch (model)
{
    case "body":
        BodyTraining.RunAll(data, Path.Combine(articles, "Cleaning", "Model"));
        return 0;
    case "title-claims":
        TitleTraining.Claims(data, Path.Combine(articles, "Cleaning", "Titles", "Model", "title-claims.json"));
        return 0;
    case "title-lines":
        TitleTraining.Lines(data, Path.Combine(articles, "Cleaning", "Titles", "Model", "title-lines.json"));
        return 0;
    case "line-dates":
        BylineTraining.Dates(data, Path.Combine(articles, "Metadata", "Model", "line-dates.json"));
        return 0;
    case "byline-people":
        BylineTraining.People(data, Path.Combine(articles, "Metadata", "Model", "byline-people.json"));
        return 0;
    case "languages":
        return LanguageCommand.Run(data);
    case "keywords":
        return KeywordCommand.Run(data);
    case "summary":
        return SummaryCommand.Run(data, args.Length > 2 ? args[2] : null);
    default:
        Console.Error.WriteLine($"There is no model '{model}'.");
        return 2;
}
