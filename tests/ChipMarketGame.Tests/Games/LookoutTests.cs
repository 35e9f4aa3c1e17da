using ChipMarketGame.Core;
using ChipMarketGame.Grains;
using ChipMarketGame.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;
using static ChipMarketGame.Tests.Entries;

namespace ChipMarketGame.Tests;

public sealed class LookoutTests
{
    private static readonly GameId Quiet = new("quiet"), Moved = new("moved");

    [Fact]
    public async Task Only_games_that_went_on_elsewhere_are_told_and_until_they_know_it()
    {
        var journal = new InMemoryJournal();
        foreach (var game in new[] { Quiet, Moved }) { await journal.Begin(game, "test", Several("a")); }
        using var lookout = new Lookout(journal, Options.Create(new GameOptions()), NullLogger<Lookout>.Instance);
        var (quiet, moved, known) = (0, 0, 1L);
        lookout.Join(Quiet, glance => glance.Version > 1, () => quiet++);
        var seen = lookout.Join(Moved, glance => glance.Version > known, () => moved++);

        await Look();
        Assert.Equal((0, 0), (quiet, moved));

        await journal.Append(Moved, 1, Several("b"));
        await Look();
        await Look();
        Assert.Equal((0, 2), (quiet, moved));

        known = 2;
        await Look();
        Assert.Equal((0, 2), (quiet, moved));

        lookout.Leave(Moved, seen);
        await journal.Append(Moved, 2, Several("c"));
        await Look();
        Assert.Equal((0, 2), (quiet, moved));

        Task Look() => lookout.Look(TestContext.Current.CancellationToken);
    }
}
