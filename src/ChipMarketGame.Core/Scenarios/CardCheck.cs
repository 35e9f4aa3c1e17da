namespace ChipMarketGame.Core;

/// <summary>Event cards of a scenario: each kind has sizes of its own.</summary>
internal static class CardCheck
{
    private const int LongestPause = 8, LongestId = 40;

    public static void Add(Scenario scenario, FaultList faults)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < scenario.Cards.Length; i++)
        {
            var card = scenario.Cards[i];
            var path = card.Id.Length > 0 ? $"cards.{card.Id}" : $"cards.{i}";
            if (card.Id.Length > 0) { Id(ids, card.Id, $"{path}.id", faults); }
            Size(card, $"{path}.size", faults);
            Company(scenario, card, $"{path}.company", faults);
        }
    }

    private static void Id(HashSet<string> ids, string id, string path, FaultList faults)
    {
        faults.Unless(
            ScenarioCheck.IsName(id, LongestId) && char.IsAsciiLetterLower(id[0]),
            path,
            $"{path} must be 1 to {LongestId} lower-case letters, digits and hyphens, the first a letter, not \"{id}\"");
        faults.Unless(ids.Add(id), path, $"{path} must be the only card called {id}");
    }

    private static void Size(Card card, string path, FaultList faults)
    {
        var (low, high, whole, meaning) = card.Kind switch
        {
            CardKind.DemandShock => (-0.9, 2.0, false, "demand growth added"),
            CardKind.PackagingCut => (0, 0.9, false, "share of wafers cut"),
            CardKind.ExportControl => (0, 0.9, false, "share of rest-of-world orders cut"),
            CardKind.ProgrammeSlip => (1, LongestPause, true, "quarters slipped"),
            CardKind.FundingDrought => (1, LongestPause, true, "quarters paused"),
            _ => throw new ArgumentOutOfRangeException(nameof(card), card.Kind, "no such card"),
        };
        faults.Unless(
            card.Size >= low && card.Size <= high && (!whole || card.Size == Math.Floor(card.Size)),
            path,
            $"{path} must be {new NumberShape(low, high, whole).Wanted} ({meaning}), not {Shape.Show(card.Size)}");
    }

    private static void Company(Scenario scenario, Card card, string path, FaultList faults)
    {
        if (card.Kind != CardKind.ProgrammeSlip)
        {
            faults.Unless(card.Company.Length == 0, path, $"{path} must be left out: only a programme_slip concerns one company");
            return;
        }

        faults.Unless(
            scenario.Hyperscalers.Any(firm => firm.Id == card.Company),
            path,
            $"{path} must be a hyperscaler of this scenario ({string.Join(", ", scenario.Hyperscalers.Select(firm => firm.Id))}), not " +
            $"\"{card.Company}\"");
    }
}
