using System.Globalization;
using Pipeline.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not ["throughput", ..])
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Pipeline.Benchmarks -- throughput [uploads, default 2000]");
    return 2;
}

await Throughput.MeasureAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 2_000);
return 0;
