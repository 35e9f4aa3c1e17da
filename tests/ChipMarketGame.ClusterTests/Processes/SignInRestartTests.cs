using System.Net;
using ChipMarketGame.Contracts;
using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class SignInRestartTests
{
    [Fact]
    public async Task After_a_restart_a_teacher_is_still_signed_in_and_who_signed_out_is_not()
    {
        var folder = Directory.CreateTempSubdirectory("chipmarket-sign-in-");
        var (journal, key) = (Path.Combine(folder.FullName, "market.db"), SeatToken.New());
        string[] options = ["--demonstration", "false", "--operator-key-hash", SeatToken.HashOf(key)];
        string kept, ended;
        using (var silo = await SiloProcess.Start(journal, options))
        {
            using SignedInBrowser stays = new(silo.Api.BaseAddress!), leaves = new(silo.Api.BaseAddress!);
            (kept, ended) = (await stays.SignIn(key), await leaves.SignIn(key));
            await leaves.SignOut();
            await silo.Kill();
        }

        using (var silo = await SiloProcess.Start(journal, options))
        {
            Assert.Contains("teach/sign-out", await Teach(silo, kept), StringComparison.Ordinal);
            Assert.DoesNotContain("teach/sign-out", await Teach(silo, ended), StringComparison.Ordinal);
            await silo.Kill();
        }

        folder.Delete(recursive: true);
    }

    static async Task<string> Teach(SiloProcess silo, string ticket)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/teach");
        request.Headers.Add("Cookie", ticket);
        using var answer = await silo.Api.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
