using System.Text.Json;
using System.Text.RegularExpressions;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed partial class RefusalTextTests
{
    public static TheoryData<RefusalReason> Reasons => [.. Enum.GetValues<RefusalReason>()];

    public static TheoryData<SeatFault> Faults => [.. Enum.GetValues<SeatFault>()];

    public static TheoryData<SheetWarningKind> Warnings => [.. Enum.GetValues<SheetWarningKind>()];

    [Theory, MemberData(nameof(Reasons))]
    public void Every_refusal_is_told_in_Chinese(RefusalReason reason)
    {
        using var reader = Reader.Of("zh-Hant");
        using var web = new WebContext();

        IsChinese(RefusalText.Of(new Refusal("gpu", reason, "7", 0, 9), web.Words));
    }

    [Theory, MemberData(nameof(Faults))]
    public void Every_other_problem_is_told_in_Chinese(SeatFault fault)
    {
        using var reader = Reader.Of("zh-Hant");
        using var web = new WebContext();

        IsChinese(RefusalText.Of(new SeatProblem(fault, "An English sentence."), web.Words));
    }

    [Theory, MemberData(nameof(Warnings))]
    public void Every_warning_is_told_in_Chinese(SheetWarningKind kind)
    {
        using var reader = Reader.Of("zh-Hant");
        using var web = new WebContext();

        IsChinese(RefusalText.Of(new SheetWarning(kind, 999_999_999, 210_000), web.Words));
    }

    [Theory]
    [InlineData("en", "ip", "600000000", "IP research must lie between 0 and 500, not 600.")]
    [InlineData("zh-Hant", "ip", "600000000", "IP 研發必須介於 0 與 5 之間，不能是 6。")]
    [InlineData("en", "margin", "\"much\"", "Chip margin must be a number, not much.")]
    [InlineData("zh-Hant", "fusion", "1", "加入 NVLink Fusion 必須是「是」或「否」，不能是 1。")]
    [InlineData("en", "wafers", "1", "wafers: this sheet has no such line.")]
    public void A_line_is_named_as_the_sheet_names_it_and_in_its_unit(string culture, string line, string value, string told)
    {
        using var reader = Reader.Of(culture);
        using var web = new WebContext();
        var refused = Game.Open(Seed.Scenario, seed: 1)
            .Fill(Seed.Seat("mediatek"), JsonElement.Parse($$"""{"{{line}}":{{value}}}"""), SheetOrigin.Draft).Refused;

        Assert.Equal(told, RefusalText.Of(Assert.Single(refused), web.Words));
    }

    /// <summary>No word of a sentence is English; names that everybody uses may be.</summary>
    static void IsChinese(string told)
    {
        Assert.Matches(@"[\u4e00-\u9fff]{4,}", told);
        Assert.Empty(Latin.Matches(told).Select(word => word.Value).Except(["GPU", "IP", "NVLink", "Fusion"]));
    }

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Latin { get; }
}
