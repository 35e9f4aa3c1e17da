using ChipMarketGame.Core;

namespace ChipMarketGame.Tests;

/// <summary>The opening scenario on its first day, without luck, arranged for an example of one rule.</summary>
internal static class Arranged
{
    /// <param name="change">What the example needs different in the scenario.</param>
    public static World World(Func<Scenario, Scenario>? change = null, LuckMode luck = LuckMode.None, ulong seed = 1)
    {
        var world = Game.Open(change is null ? Seed.Scenario : change(Seed.Scenario), seed, luck).World;
        world.Sheets.CopyFrom(world.Standing);
        Books.Open(world);
        return world;
    }

    /// <summary>The news of a kind so far.</summary>
    public static NewsItem[] Told(this World world, NewsKind kind) =>
        [.. ((IEnumerable<NewsItem>)world.News).Where(item => item.Kind == kind)];

    /// <summary>What a company has paid for a purpose in the quarter, $.</summary>
    public static long Paid(this World world, Company company, Purpose purpose) => -world.Ledger.Flow(company, purpose).Count;

    /// <summary>A seat's operating cash flow of the quarter so far, $.</summary>
    public static long Operating(this World world, Company seat) => Books.Operating(world, world.Seat(seat)).Count;

    /// <summary>Changes the sheet that a hyperscaler plays in the quarter.</summary>
    public static void Play(this World world, int hyperscaler, Func<HyperscalerSheet, HyperscalerSheet> change) =>
        world.Sheets.Hyperscalers[hyperscaler] = change(world.Sheets.Hyperscalers[hyperscaler]);

    /// <summary>Changes the sheet that a designer plays in the quarter.</summary>
    public static void Play(this World world, int designer, Func<DesignerSheet, DesignerSheet> change) =>
        world.Sheets.Designers[designer] = change(world.Sheets.Designers[designer]);

    /// <summary>Changes the sheet that the GPU maker plays in the quarter.</summary>
    public static void Play(this World world, Func<NvidiaSheet, NvidiaSheet> change) => world.Sheets.Nvidia = change(world.Sheets.Nvidia);
}
