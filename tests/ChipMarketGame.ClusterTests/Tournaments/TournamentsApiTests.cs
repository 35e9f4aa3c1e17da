using System.Net;
using System.Text.Json;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class TournamentsApiTests : IDisposable
{
    readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("chipmarket-");

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task A_host_shows_the_tournaments_of_its_folder_in_the_API_and_on_the_site()
    {
        var file = ShortTournament.In(_home, blocks: 40);
        var shelf = _home.CreateSubdirectory("shelf");
        shelf.CreateSubdirectory("no-tournament");
        Assert.Equal(0, (await ClientProcess.Finish("tournament", "run", file, "--out", Path.Combine(shelf.FullName, "short"))).ExitCode);
        var standings = await File.ReadAllLinesAsync(Path.Combine(shelf.FullName, "short", "standings.csv"));
        await using var host = await Host.Start(tournaments: shelf.FullName);

        using var list = JsonDocument.Parse(await host.Text("/api/tournaments"));
        using var one = JsonDocument.Parse(await host.Text("/api/tournaments/short"));
        var page = await host.Text("/tournaments/short");
        using var away = await host.Api.GetAsync(new Uri("/api/tournaments/..%2Fshelf", UriKind.Relative));

        Assert.Equal("short", Assert.Single(list.RootElement.EnumerateArray()).GetProperty("id").GetString());
        Assert.True(one.RootElement.GetProperty("complete").GetBoolean());
        var rows = one.RootElement.GetProperty("tables").EnumerateArray()
            .SelectMany(table => table.GetProperty("rows").EnumerateArray()).ToArray();
        Assert.Equal(standings.Length - 1, rows.Length);
        Assert.Equal(standings.Skip(1).Select(line => line.Split(',')[3]), rows.Select(row => row.GetProperty("entrant").GetString()));
        Assert.Contains(one.RootElement.GetProperty("commitment").GetString()!, page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, away.StatusCode);
    }

    [Fact]
    public async Task Every_game_of_a_tournament_can_be_played_again_on_the_site_and_ends_as_it_did()
    {
        var file = ShortTournament.In(_home, blocks: 3);
        Assert.Equal(0, (await ClientProcess.Finish("tournament", "run", file, "--out", Path.Combine(_home.FullName, "short"))).ExitCode);
        await using var host = await Host.Start(tournaments: _home.FullName);
        using var one = JsonDocument.Parse(await host.Text("/api/tournaments/short"));
        var games = one.RootElement.GetProperty("games").GetInt64();

        for (var number = 0; number < games; number++)
        {
            var page = await host.Text($"/tournaments/short/game?n={number}");

            Assert.Contains("It ended in the state that the results name", page, StringComparison.Ordinal);
        }

        Assert.Contains("has no game", await host.Text($"/tournaments/short/game?n={games}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_lies_in_the_folder_no_page_answers_with_a_fault_and_what_cannot_be_read_says_so()
    {
        var file = ShortTournament.In(_home, blocks: 2);
        var shelf = _home.CreateSubdirectory("shelf");
        Assert.Equal(
            0, (await ClientProcess.Finish("tournament", "run", file, "--out", Path.Combine(shelf.FullName, "a b#c%41?"))).ExitCode);
        foreach (var (name, content) in new (string, byte[])[]
        {
            ("empty", []), ("null", "null"u8.ToArray()), ("list", "[]"u8.ToArray()), ("deep", [.. Enumerable.Repeat((byte)'[', 100_000)]),
            ("big5", [0x22, 0xB4, 0xFA, 0x22]),
        })
        {
            await File.WriteAllBytesAsync(Path.Combine(shelf.CreateSubdirectory(name).FullName, "manifest.json"), content);
        }

        await using var host = await Host.Start(tournaments: shelf.FullName);

        Assert.Contains("a%20b%23c%2541%3F", await host.Text("/tournaments"), StringComparison.Ordinal);
        Assert.Contains("Cannot be read", await host.Text("/tournaments"), StringComparison.Ordinal);
        Assert.Contains("tournaments/a%20b%23c%2541%3F/game", await host.Text("/tournaments/a%20b%23c%2541%3F"), StringComparison.Ordinal);
        Assert.Contains(
            "It ended in the state that the results name", await host.Text("/tournaments/a%20b%23c%2541%3F/game?n=1"),
            StringComparison.Ordinal);
        Assert.Contains("cannot be read", await host.Text("/tournaments/deep"), StringComparison.Ordinal);
        foreach (var number in new[] { "abc", "-1", "1.5", "99999999999999999999", "9223372036854775807", "" })
        {
            Assert.Contains("game", await host.Text($"/tournaments/a%20b%23c%2541%3F/game?n={number}"), StringComparison.Ordinal);
            Assert.Contains("game", await host.Text($"/tournaments/deep/game?n={number}"), StringComparison.Ordinal);
        }

        using var unreadable = await host.Api.GetAsync(new Uri("/api/tournaments/big5", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unreadable.StatusCode);
        Assert.Contains("The results in big5 cannot be read", await unreadable.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
