using System.Diagnostics;
using System.Globalization;
using Pipeline.Training;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var folder, ..])
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Pipeline.Training -- <data folder>");
    return 2;
}

foreach (var kind in args.Length > 1 ? [args[1]] : new[] { "html", "text" })
{
    var watch = Stopwatch.StartNew();
    var training = new BodyTraining(Corpus.Read(folder, kind), Environment.GetEnvironmentVariable("OPT") is { } o && o.Split(',').Select(double.Parse).ToArray() is var q ? new BoostingOptions((int)q[0], (int)q[1], q[2], q[3], q[4], q[5], q[6]) : new BoostingOptions(150, 16, 0.1, 0.3, 1, 0.6, 0.4));
    Console.WriteLine($"{kind}: {training.Blocks} blocks, {watch.Elapsed.TotalSeconds:0} s");
    if (args.Length > 2)
    {
        training.Save(args[2], kind);
        continue;
    }

    training.Oracle();
    training.CrossValidate();
    Console.WriteLine($"{watch.Elapsed.TotalSeconds:0} s");
}

return 0;
