using System.Globalization;
using Pipeline.Training.Languages;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["languages", var sentences])
    return LanguageCommand.Run(sentences);
Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Pipeline.Training -- <model> <data folder>");
return 2;
