using System.Globalization;
using Pipeline.Training.Keywords;
using Pipeline.Training.Languages;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["languages", var sentences])
    return LanguageCommand.Run(sentences);
if (args is ["keywords", var articles])
    return KeywordCommand.Run(articles);
Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Pipeline.Training -- <model> <data folder>");
return 2;
