namespace ChipMarketGame.Core;

/// <summary>Events that a scenario schedules or leaves to chance.</summary>
internal static class EventCards
{
    public static void Play(World world)
    {
        world.ExtraDemand = world.PackagingCut = world.ExportCut = 0;
        for (var c = 0; c < world.Scenario.Cards.Length; c++)
        {
            var card = world.Scenario.Cards[c];
            var sinceFirst = world.Quarter - card.From;
            if (sinceFirst >= 0 && sinceFirst < card.Quarters && IsDrawn(world, card, c)) { Play(world, card); }
        }
    }

    private static bool IsDrawn(World world, Card card, int number) =>
        card.Chance >= 1 || world.Luck.Draw(world.Turn, LuckPurpose.Card, number) < card.Chance;

    private static void Play(World world, Card card)
    {
        switch (card.Kind)
        {
            case CardKind.DemandShock:
                world.ExtraDemand += card.Size;
                world.Tell(NewsKind.DemandShock, amount: card.Size);
                break;
            case CardKind.PackagingCut:
                world.PackagingCut = Math.Min(1, world.PackagingCut + card.Size);
                world.Tell(NewsKind.PackagingCut, amount: card.Size);
                break;
            case CardKind.ExportControl:
                world.ExportCut = Math.Min(1, world.ExportCut + card.Size);
                world.Tell(NewsKind.ExportControl, amount: card.Size);
                break;
            case CardKind.ProgrammeSlip:
                ProgrammeGates.SlipOldest(world, world.Hyperscalers[world.Roster.Find(card.Company).Index], checked((int)card.Size));
                break;
            case CardKind.FundingDrought:
                FundingDroughts.StartDrought(world, checked((int)card.Size));
                break;
            default:
                throw new InvalidOperationException($"no rule for card {card.Kind}");
        }
    }
}
