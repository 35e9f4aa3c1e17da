using System.CommandLine;
using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>How many quarters are played, where that is not what the scenario says.</summary>
internal static class GameLength
{
    public const int Most = 80;

    /// <param name="otherwise">How many it is where the command line says nothing.</param>
    public static Option<int?> Option(string otherwise) => new("--quarters")
    {
        Description = $"Quarters to play, 1 to {Most}, as far as the scenario's growth can be carried; by default as many as {otherwise}.",
        HelpName = "N",
        CustomParser = result => Choices.Whole(result, 1, Most),
    };

    /// <summary>The scenario over so many quarters; as it is where none are named.</summary>
    /// <exception cref="CommandFailedException">Its growth cannot be carried so far.</exception>
    public static ScenarioFile Of(ScenarioFile scenario, int? quarters)
    {
        if (quarters is not { } wanted || wanted == scenario.Scenario.Quarters) { return scenario; }

        try
        {
            return With(scenario, wanted);
        }
        catch (ScenarioException tooLong) when (tooLong.Faults.All(fault => fault.Path != "quarters"))
        {
            var most = Longest(scenario, wanted);
            throw CommandFailedException.BadUsage([
                $"{scenario.Name} can be played for at most {most} quarters, to {scenario.Scenario.Start + (most - 1)}, not {wanted}:",
                .. tooLong.Faults.Select(fault => fault.Sentence)]);
        }
    }

    /// <summary>The scenario prolonged; null where it cannot be.</summary>
    public static ScenarioFile? Longer(ScenarioFile scenario, int by)
    {
        if (scenario.Scenario.Quarters + by > Most) { return null; }

        try
        {
            return With(scenario, scenario.Scenario.Quarters + by);
        }
        catch (ScenarioException)
        {
            return null;
        }
    }

    private static ScenarioFile With(ScenarioFile scenario, int quarters) =>
        scenario.With(new Dictionary<string, string> { ["quarters"] = FormattableString.Invariant($"{quarters}") });

    /// <summary>The most quarters, below a number that is too many, over which the scenario's growth can be carried.</summary>
    private static int Longest(ScenarioFile scenario, int tooMany)
    {
        var (can, cannot) = (Math.Min(scenario.Scenario.Quarters, tooMany), tooMany);
        while (cannot - can > 1)
        {
            var middle = (can + cannot) / 2;
            if (Longer(scenario, middle - scenario.Scenario.Quarters) is null) { cannot = middle; } else { can = middle; }
        }

        return can;
    }
}
