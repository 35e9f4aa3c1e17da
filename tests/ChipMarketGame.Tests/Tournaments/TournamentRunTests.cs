using System.Collections.Immutable;
using System.Globalization;
using ChipMarketGame.Batch;
using ChipMarketGame.Client;
using ChipMarketGame.Core;
using ChipMarketGame.Research;
using ChipMarketGame.Storage;
using ChipMarketGame.Strategies;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class TournamentRunTests : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    public static TheoryData<TournamentFormat> Formats => new(Enum.GetValues<TournamentFormat>());

    [Theory, MemberData(nameof(Formats))]
    public async Task One_thread_and_many_leave_the_same_bytes(TournamentFormat format)
    {
        var file = ShortTournament.File(format, blocks: format == TournamentFormat.League ? 1 : 6, csv: true);

        Assert.Equal(await Played("one", file, hands: 1), await Played("many", file, hands: 4));
    }

    [Fact]
    public async Task Interrupted_anywhere_and_resumed_it_leaves_the_same_bytes()
    {
        var file = ShortTournament.File(TournamentFormat.Focal, blocks: 8, looks: [4, 8]);
        var whole = await Played("whole", file, hands: 2);
        for (var after = 1; after <= 6; after++)
        {
            var name = $"stopped-{after}";
            using var stop = new CancellationTokenSource();
            var parts = 0;
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Play(name, file, 1, () =>
            {
                if (++parts == after) { stop.Cancel(); }
            }, stop.Token));

            Assert.Equal(whole, await Resumed(name));
        }
    }

    [Fact]
    public async Task Played_in_any_order_it_leaves_the_same_bytes()
    {
        var file = ShortTournament.File(TournamentFormat.League, blocks: 1);
        var whole = await Played("whole", file, hands: 1);
        var tournament = ShortTournament.Of(file);
        using (var folder = TournamentFolder.Create(_home.File("shuffled"), tournament))
        {
            int[] order = [.. Enumerable.Range(0, tournament.Parts.Length).OrderBy(part => new TournamentSeeds("order", false)[part])];
            var player = new LocalPlayer(tournament, 1);
            foreach (var part in order)
            {
                ScheduledGame[] games = [.. tournament.Schedule.GamesOf(tournament.Parts[part])];
                var outcomes = await player.Play(games, TestContext.Current.CancellationToken);
                folder.Parts().Write(part, [.. games.SelectMany((game, i) => SeatResult.Of(tournament.Schedule, game, outcomes[i]))]);
            }
        }

        Assert.Equal(whole, await Resumed("shuffled"));
    }

    [Fact]
    public async Task A_deleted_part_is_played_again_and_an_edited_one_refused()
    {
        var file = ShortTournament.File(TournamentFormat.Focal);
        var whole = await Played("edited", file, hands: 2);
        var part = Path.Combine(_home.File("edited"), ResultParts.NameOf(2));
        File.WriteAllBytes(part, [.. File.ReadAllBytes(part).Reverse()]);

        Assert.Contains(
            "games/part-000002.parquet is not as it was written. Delete it and resume",
            (await Assert.ThrowsAsync<BatchException>(() => Resumed("edited"))).Message, StringComparison.Ordinal);

        File.Delete(part);
        Assert.Equal(whole, await Resumed("edited"));
    }

    [Fact]
    public async Task A_part_of_another_tournament_is_refused()
    {
        await Played("mine", ShortTournament.File(TournamentFormat.Focal), hands: 2);
        File.Copy(
            Path.Combine(_home.File("mine"), ResultParts.NameOf(1)), Path.Combine(_home.File("mine"), ResultParts.NameOf(2)),
            overwrite: true);

        Assert.Contains(
            "holds other games than this tournament has", (await Assert.ThrowsAsync<BatchException>(() => Resumed("mine"))).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tournament.yaml")]
    [InlineData("scenario.json")]
    [InlineData("panel.json")]
    public async Task What_a_tournament_began_with_cannot_be_changed_inside_it(string name)
    {
        await Played("changed", ShortTournament.File(TournamentFormat.Focal), hands: 2);
        File.AppendAllText(Path.Combine(_home.File("changed"), name), "\n");

        var refused = Assert.Throws<BatchException>(() => TournamentFolder.Open(_home.File("changed")));

        Assert.Contains($"{name} is not the one the tournament began with", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_program_at_a_time_plays_in_a_folder()
    {
        await Played("busy", ShortTournament.File(TournamentFormat.Focal), hands: 1);
        using var first = TournamentFolder.Open(_home.File("busy")).Folder;

        Assert.Contains(
            "is in use by another program", Assert.Throws<BatchException>(() => TournamentFolder.Open(_home.File("busy"))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_that_separates_the_leaders_ends_the_tournament()
    {
        // One look of two blocks cannot separate three entrants; equal ones never are.
        var file = ShortTournament.File(TournamentFormat.Focal, blocks: 12, looks: [2, 12]) with { HalfWidth = 1e9 };

        await Played("wide", file, hands: 2);
        await Played("narrow", file with { HalfWidth = 0, Top = 3 }, hands: 2);

        Assert.Contains("\"steps_played\": 2,", Manifest("wide"), StringComparison.Ordinal);
        Assert.Contains("\"steps_played\": 12,", Manifest("narrow"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entrant_that_throws_is_not_ranked_and_the_rest_score_as_before()
    {
        var file = ShortTournament.File(TournamentFormat.League, blocks: 1);
        var clean = await Results("clean", file with { Entrants = Replaced(file, "reference") }, Lineup.Of);

        var faulty = await Results(
            "faulty", file with { Entrants = Replaced(file, Brought) },
            WithFaulty((scenario, seat) => new Throwing(scenario, seat, from: 1)));

        Assert.Equal(["b"], faulty.Unranked.Where(tally => tally.Role == CompanyRole.Hyperscaler).Select(tally => tally.Entrant.Name));
        Assert.Equal(Scores(clean).Where(score => score.Entrant != "b"), Scores(faulty).Where(score => score.Entrant != "b"));
    }

    [Fact]
    public async Task An_entrant_with_refused_sheets_is_not_ranked_either()
    {
        var file = ShortTournament.File(TournamentFormat.Focal);
        var results = await Results(
            "refused", file with { Entrants = Replaced(file, Brought) }, WithFaulty((scenario, seat) => new Refused(scenario, seat)));

        Assert.Equal(
            ("b", 0, ShortTournament.Quarters * 6L),
            results.Unranked.Select(tally => (tally.Entrant.Name, (int)tally.Errors, tally.Invalid)).Single());
        Assert.Equal(
            ["a", "c"],
            results.Standings!.Roles.Single(table => table.Role == CompanyRole.Hyperscaler).Rows.Select(row => row.Entrant).Order());
    }

    [Fact]
    public async Task A_strategy_that_hangs_stops_the_tournament_by_name_and_withdrawn_it_can_be_finished()
    {
        var plain = ShortTournament.File(TournamentFormat.Focal);
        var file = plain with { Entrants = Replaced(plain, Brought) };
        using var signal = new ManualResetEvent(false);
        var tournament = ShortTournament.Of(file);
        using (var folder = TournamentFolder.Create(_home.File("hangs"), tournament))
        {
            var player = new LocalPlayer(tournament, 1, WithFaulty((scenario, seat) => new Hanging(scenario, seat, signal)));
            var run = new TournamentRun(tournament, folder.Parts(), player, TimeSpan.FromMilliseconds(200));

            var stopped = await Assert.ThrowsAsync<BatchException>(() => run.Play(_ => { }, CancellationToken.None));

            Assert.Contains($"b ({Brought}) in the seat of google does not answer", stopped.Message, StringComparison.Ordinal);
            Assert.Contains("--withdraw", stopped.Message, StringComparison.Ordinal);
            signal.Set();
        }

        var without = tournament with { Withdrawn = ["b"] };
        var (_, results) = await Finish(without, Path.Combine(_home.Path, "withdrawn"));
        Assert.Equal(3, results.Unranked.Count(tally => tally.Entrant.Name == "b" && tally.TimedOut == tally.Decisions));
        Assert.Equal(3, results.Standings!.Roles.Length);
    }

    [Fact]
    public async Task A_disk_that_fails_is_told_in_a_sentence_and_what_was_played_is_kept()
    {
        var tournament = ShortTournament.Of(ShortTournament.File(TournamentFormat.Focal));
        using var folder = TournamentFolder.Create(_home.File("full"), tournament);
        var parts = folder.Parts();

        // A folder where the third part is written aside: the disk refuses it, whoever runs this test.
        Directory.CreateDirectory(Path.Combine(folder.Path, ResultParts.NameOf(2) + ".unfinished"));

        var failed = await Assert.ThrowsAsync<BatchException>(
            () => new TournamentRun(tournament, parts, new LocalPlayer(tournament, 1), Patience).Play(_ => { }, CancellationToken.None));

        Assert.Contains("make room and resume", failed.Message, StringComparison.Ordinal);
        Assert.True(parts.Has(0) && parts.Has(1));
    }

    [Fact]
    public async Task The_report_stands_alone_in_both_languages()
    {
        var tournament = ShortTournament.Of(ShortTournament.File(TournamentFormat.Capture));
        var (_, results) = await Finish(tournament, _home.File("report"));
        foreach (var (language, word) in new[] { ("en", "Standard deviations".ToLowerInvariant()), ("zh-Hant", "標準差") })
        {
            using var page = new MemoryStream();
            TournamentReport.Write(page, results, language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language));
            var html = System.Net.WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString(page.ToArray()));

            Assert.Contains(word, html, StringComparison.Ordinal);
            Assert.Contains("<svg", html, StringComparison.Ordinal);
            Assert.DoesNotContain("%%", html, StringComparison.Ordinal);
            Assert.DoesNotContain("://", html, StringComparison.Ordinal);
        }
    }

    static ImmutableArray<Entrant> Replaced(TournamentFile file, string hyperscaler) =>
        [.. file.Entrants.Select(entrant => entrant.Name == "b"
            ? Entrant.Of("b", role => role == CompanyRole.Hyperscaler ? hyperscaler : entrant.For(role))
            : entrant)];

    /// <summary>A strategy that no panel has, so that it plays nowhere but where an entrant brings it.</summary>
    static readonly string Brought = StrategyCatalogue.For(CompanyRole.Hyperscaler).Select(info => info.Name)
        .First(name => !PanelStrategies.For(CompanyRole.Hyperscaler).Contains(name));

    /// <summary>Lineups in which entrant b's hyperscaler is another strategy than it says.</summary>
    static Func<Scenario, ImmutableArray<string>, Lineup> WithFaulty(Func<Scenario, Company, IHyperscalerStrategy> create) =>
        (scenario, strategies) =>
    {
        var lineup = Lineup.Of(scenario, strategies);
        for (var seat = 0; seat < scenario.Roster.Hyperscalers; seat++)
        {
            if (strategies[seat] == Brought) { lineup = lineup.With(scenario.Roster.At(seat), Throwing.Info, create); }
        }

        return lineup;
    };

    static BlockScore[] Scores(TournamentResults results) => [.. results.Tally.Scores()];

    async Task<TournamentResults> Results(string name, TournamentFile file, Func<Scenario, ImmutableArray<string>, Lineup> seat)
    {
        var tournament = ShortTournament.Of(file);
        using var folder = TournamentFolder.Create(_home.File(name), tournament);
        var steps = await new TournamentRun(tournament, folder.Parts(), new LocalPlayer(tournament, 2, seat), Patience).Play(
            _ => { }, TestContext.Current.CancellationToken);
        return TournamentResults.Of(tournament, TournamentTally.Of(tournament, folder.Parts(), steps), steps);
    }

    string Manifest(string name) => File.ReadAllText(Path.Combine(_home.File(name), "manifest.json"));

    Task<string> Played(string name, TournamentFile file, int hands) =>
        Play(name, file, hands, () => { }, TestContext.Current.CancellationToken);

    async Task<string> Play(string name, TournamentFile file, int hands, Action played, CancellationToken cancellation)
    {
        var tournament = ShortTournament.Of(file);
        using var folder = TournamentFolder.Create(_home.File(name), tournament);
        return await Play(folder, tournament, hands, played, cancellation);
    }

    /// <summary>Goes on in a folder with what it holds; the tournament's file in it is the test's.</summary>
    async Task<string> Resumed(string name)
    {
        var (folder, tournament, _) = TournamentFolder.Open(_home.File(name));
        using (folder) { return await Play(folder, tournament, 3, () => { }, TestContext.Current.CancellationToken); }
    }

    static async Task<(string Bytes, TournamentResults Results)> Finish(Tournament tournament, string path)
    {
        using var folder = TournamentFolder.Create(path, tournament);
        var bytes = await Play(folder, tournament, 2, () => { }, TestContext.Current.CancellationToken);
        return (bytes, TournamentResults.Of(
            tournament, TournamentTally.Of(tournament, folder.Parts(), tournament.Looks[^1]), tournament.Looks[^1]));
    }

    /// <summary>Plays to the end and describes every file of the folder by its hash.</summary>
    static async Task<string> Play(TournamentFolder folder, Tournament tournament, int hands, Action played, CancellationToken cancellation)
    {
        var steps = await new TournamentRun(tournament, folder.Parts(), new LocalPlayer(tournament, hands), Patience).Play(
            _ => played(), cancellation);
        var results = TournamentResults.Of(tournament, TournamentTally.Of(tournament, folder.Parts(), steps), steps);
        TournamentOutput.Write(
            folder, folder.Parts(), results, stream => TournamentReport.Write(stream, results, CultureInfo.InvariantCulture));
        return FolderContent.Of(folder.Path);
    }
}
