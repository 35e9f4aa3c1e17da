using System.Globalization;
using ChipMarketGame.Benchmarks;
using ChipMarketGame.Client;
using ChipMarketGame.Storage;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["load", .. var load] && LoadOptions.Read(load) is { } options) { return await LoadRun.Run(options); }
if (args is ["open-games", .. var open] && OpenGamesOptions.Read(open) is { } games)
{
    return games.Addresses is null ? await OpenGamesRun.Run(games) : await ClusterOfGames.Run(games);
}
if (args is ["fill", .. var fill] && OpenGamesOptions.Read(fill) is { Journal.Length: > 0 } filled)
{
    return await FilledJournal.Write(filled);
}
if (args is ["cluster"]) { return await ClusterRun.Run(journal: ""); }
if (args is ["cluster", "--journal", var journal]) { return await ClusterRun.Run(journal); }
if (args is [SiloToMeasure.Verb, var silo, var gateway, var first, var companies, var place])
{
    return await SiloToMeasure.Run(silo, gateway, first, companies, place);
}
if (Ask(args, "--sketch", "--kernel", "--write-readme") is not [var sketch, var kernelFolder, var readme])
{
    Console.Error.WriteLine("usage: benchmarks [--sketch FOLDER] [--kernel FOLDER] [--write-readme FILE]");
    Console.Error.WriteLine(
        "       the first FOLDER holds market_sketch.py, the same rules in Python; the second market.cpp, the same in C++;");
    Console.Error.WriteLine("       FILE gets the table in place of the one it has");
    Console.Error.WriteLine(LoadOptions.Usage);
    Console.Error.WriteLine(ClusterRun.Usage);
    Console.Error.WriteLine(OpenGamesOptions.Usage);
    return 2;
}

try
{
    ReadmeRow.MustHavePlace(readme);
    using var kernel = kernelFolder is null ? null : Kernel.Build(kernelFolder);
    await Measure(kernel);
    return 0;
}
catch (CommandFailedException wrong)
{
    foreach (var sentence in wrong.Sentences) { Console.Error.WriteLine(sentence); }

    return wrong.ExitCode;
}

async Task Measure(Kernel? kernel)
{
    Console.WriteLine(
        "Each ratio is measured within this run, both sides in turn, a second or less at a time; the median of the rounds' quotients " +
        "counts. Run on a quiet machine.");
    if (kernel is not null) { BatchAgainstKernel.Compare(kernel); }
    Console.WriteLine();
    Ratio.PrintHead();
    var rows = new List<ReadmeRow>();
    if (kernel is not null) { Tell(BatchAgainstKernel.Measure(kernel)); }
    if (sketch is not null) { Tell(BatchAgainstSketch.Measure(sketch)); }
    var allocated = AllocationPerQuarter.Measure();
    allocated.Print();
    rows.Add(allocated.InReadme);
    Tell(TwoCoresAgainstOne.Measure());
    Tell(ControlLoop.Measure());
    Tell(await WorkerAgainstLoop.Measure());
    Tell(await LiveAgainstEmptyCalls.Measure("not journaled", new FinishLine(new InMemoryJournal(), keepsQuarters: false), 0.5));
    Tell(await LiveAgainstEmptyCalls.Measure("journal in memory", new FinishLine(new InMemoryJournal(), keepsQuarters: true), 0));
    QuarterParts.Print();
    var memory = await TournamentMemory.Measure(manyGames: 1_000_000);
    memory.Print();
    rows.Add(memory.InReadme);
    if (readme is not null)
    {
        string[] options = [.. sketch is null ? [] : new[] { "--sketch FOLDER" }, .. kernel is null ? [] : new[] { "--kernel FOLDER" }];
        ReadmeRow.Write(readme, string.Join(' ', ["benchmarks", .. options]), rows);
    }

    void Tell(Ratio measured)
    {
        measured.Print();
        rows.Add(measured.InReadme);
    }
}

// The values of these options, null where one is not given; null for anything else.
static string?[]? Ask(string[] args, params string[] options)
{
    var values = new string?[options.Length];
    for (var at = 0; at < args.Length; at += 2)
    {
        if (Array.IndexOf(options, args[at]) is var option and >= 0 && at + 1 < args.Length) { values[option] = args[at + 1]; }
        else { return null; }
    }

    return values;
}
