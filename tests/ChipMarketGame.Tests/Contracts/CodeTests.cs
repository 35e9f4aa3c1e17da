using ChipMarketGame.Contracts;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class CodeTests
{
    [Theory]
    [InlineData("k7qm2xpd")]
    [InlineData("K7QM-2XPD")]
    [InlineData(" k7qm 2xpd ")]
    [InlineData("Ｋ７ＱＭ２ＸＰＤ")]
    [InlineData("ｋ７ｑｍ－２ｘｐｄ")]
    [InlineData("Ｋ７ＱＭ　２ＸＰＤ")]
    [InlineData("K7QM\uD8002XPD")]
    public void A_code_is_read_in_any_case_width_and_grouping(string typed) => Assert.Equal("K7QM2XPD", JoinCode.Read(typed));

    [Fact]
    public void A_recovery_code_gives_its_token_however_it_is_typed_and_a_token_is_itself()
    {
        var (code, token) = (RecoveryCode.New(), SeatToken.New());
        var derived = RecoveryCode.TokenOf(code);

        Assert.True(SeatToken.IsWellFormed(derived));
        Assert.Equal(derived, RecoveryCode.TokenOf($" {RecoveryCode.Shown(code).ToLowerInvariant()} "));
        Assert.NotEqual(derived, RecoveryCode.TokenOf(RecoveryCode.New()));
        Assert.Equal(token, RecoveryCode.TokenOf(token));
        Assert.Matches("^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$", RecoveryCode.Shown(code));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("K7QM-2XPD")]
    [InlineData("K7QM-2XPD-9RTW-HBC0")]
    public void What_is_neither_code_nor_token_speaks_for_nobody(string? typed) => Assert.Equal("", RecoveryCode.TokenOf(typed));
}
