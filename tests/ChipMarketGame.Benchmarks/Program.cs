using System.Globalization;
using ChipMarketGame.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not ([] or ["--sketch", _]))
{
    Console.Error.WriteLine("usage: benchmarks [--sketch FOLDER]   FOLDER holds market_sketch.py, the same rules in Python");
    return 2;
}

Console.WriteLine("Each ratio is measured within this run, several times in turn; the median counts. Run on a quiet machine.");
Console.WriteLine();
Ratio.PrintHead();
if (args is [_, var folder]) { BatchAgainstSketch.Measure(folder).Print(); }
AllocationPerQuarter.Measure().Print();
TwoCoresAgainstOne.Measure().Print();
(await WorkerAgainstLoop.Measure()).Print();
(await LiveAgainstEmptyCalls.Measure()).Print();
(await TournamentMemory.Measure(manyGames: 1_000_000)).Print();
return 0;
