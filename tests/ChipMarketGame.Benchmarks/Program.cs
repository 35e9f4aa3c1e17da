using System.Globalization;
using ChipMarketGame.Benchmarks;
using ChipMarketGame.Storage;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["load", .. var load] && LoadOptions.Read(load) is { } options) { return await LoadRun.Run(options); }
if (args is ["cluster"]) { return await ClusterRun.Run(journal: ""); }
if (args is ["cluster", "--journal", var journal]) { return await ClusterRun.Run(journal); }
if (args is [SiloToMeasure.Verb, var silo, var gateway, var first, var companies, var place]) { return await SiloToMeasure.Run(silo, gateway, first, companies, place); }
if (args is not ([] or ["--sketch", _]))
{
    Console.Error.WriteLine("usage: benchmarks [--sketch FOLDER]   FOLDER holds market_sketch.py, the same rules in Python");
    Console.Error.WriteLine(LoadOptions.Usage);
    Console.Error.WriteLine(ClusterRun.Usage);
    return 2;
}

Console.WriteLine("Each ratio is measured within this run, both sides in turn, a second or less at a time; the median of the rounds' quotients counts. Run on a quiet machine.");
Console.WriteLine();
Ratio.PrintHead();
if (args is [_, var folder]) { BatchAgainstSketch.Measure(folder).Print(); }
AllocationPerQuarter.Measure().Print();
TwoCoresAgainstOne.Measure().Print();
ControlLoop.Measure().Print();
(await WorkerAgainstLoop.Measure()).Print();
(await LiveAgainstEmptyCalls.Measure("not journaled", new FinishLine(new InMemoryJournal(), keepsQuarters: false), 0.5)).Print();
(await LiveAgainstEmptyCalls.Measure("journal in memory", new FinishLine(new InMemoryJournal(), keepsQuarters: true), 0)).Print();
QuarterParts.Print();
(await TournamentMemory.Measure(manyGames: 1_000_000)).Print();
return 0;
