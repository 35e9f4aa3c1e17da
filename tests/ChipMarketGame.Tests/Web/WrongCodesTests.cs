using System.Net;
using ChipMarketGame.Contracts;
using ChipMarketGame.Web;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>How often codes are looked up for one address, right or wrong: who is answered no more cannot guess on in silence.</summary>
public sealed class WrongCodesTests
{
    const int Guesses = 1000;

    [Fact]
    public void Of_a_thousand_guesses_at_once_few_are_looked_up_and_a_handful_wait()
    {
        using var codes = new WrongCodes(TimeProvider.System);

        Task<bool>[] asked = [.. Enumerable.Range(0, Guesses).Select(_ => codes.MayLookUp(From("203.0.113.7"), JoinCode.New()).AsTask())];

        Assert.InRange(asked.Count(look => look is { IsCompletedSuccessfully: true, Result: true }), 20, 100);
        Assert.InRange(asked.Count(look => !look.IsCompleted), 0, 8);
    }

    [Fact]
    public async Task A_code_that_was_right_behind_the_address_is_always_looked_up_there_and_another_address_has_its_own_share()
    {
        using var codes = new WrongCodes(TimeProvider.System);
        var code = JoinCode.New();
        codes.WasRight(From("203.0.113.7"), code);
        for (var guess = 0; guess < Guesses; guess++) { _ = codes.MayLookUp(From("203.0.113.7"), JoinCode.New()).AsTask(); }

        Assert.True(await codes.MayLookUp(From("203.0.113.7"), code));
        Assert.True(await codes.MayLookUp(From("203.0.113.8"), JoinCode.New()));
    }

    static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}
