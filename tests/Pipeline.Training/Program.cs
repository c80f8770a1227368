using System.Globalization;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Pipeline.Training -- <model> <data folder>");
return 2;
