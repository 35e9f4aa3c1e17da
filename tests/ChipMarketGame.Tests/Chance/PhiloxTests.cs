using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>The answers that the authors published with the generator (Random123, kat_vectors).</summary>
public sealed class PhiloxTests
{
    private const uint Ones = uint.MaxValue;

    [Fact]
    public void All_zeros_give_the_published_block() =>
        Assert.Equal((0x6627_E8D5u, 0xE169_C58Du, 0xBC57_AC4Cu, 0x9B00_DBD8u), Philox.Block((0, 0, 0, 0), (0, 0)));

    [Fact]
    public void All_ones_give_the_published_block() =>
        Assert.Equal((0x408F_276Du, 0x41C8_3B0Eu, 0xA20B_C7C6u, 0x6D54_51FDu), Philox.Block((Ones, Ones, Ones, Ones), (Ones, Ones)));

    [Fact]
    public void The_digits_of_pi_give_the_published_block() =>
        Assert.Equal(
            (0xD16C_FE09u, 0x94FD_CCEBu, 0x5001_E420u, 0x2412_6EA1u),
            Philox.Block((0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344), (0xA409_3822, 0x299F_31D0)));
}
