using System.Text.Json;
using ChipMarketGame.Core;
using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>Lines of a sheet that hold no number.</summary>
public sealed class ChosenLinesTests
{
    private static readonly Roster Roster = Seed.Scenario.Roster;

    [Fact]
    public void A_box_ticked_takes_a_client_and_one_cleared_leaves_it_out_and_the_others_stay()
    {
        var (entries, meta, amazon) = (Blank("fujitsu"), Seed.Seat("meta"), Seed.Seat("amazon"));
        entries.SetClient(meta, false);
        entries.SetClient(amazon, false);
        entries.SetClient(meta, true);

        Assert.Equal([true, true, false, true], entries.Clouds.Select(entries.HasClient));
        Assert.Equal(
            default(Clients).With(Seed.Seat("google")).With(meta).With(Seed.Seat("microsoft")),
            entries.Sheet.As<DesignerSheet>()!.Value.Clients);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_switch_is_on_the_sheet_as_it_was_set(bool on)
    {
        var (house, maker) = (Blank("fujitsu"), Blank("nvidia"));
        house.Set("fusion", on);
        maker.Set("fusion_open", on);

        Assert.Equal((on, on), (house.Sheet.As<DesignerSheet>()!.Value.Fusion, maker.Sheet.As<NvidiaSheet>()!.Value.FusionOpen));
        Assert.Equal((on, on), (house.Flag("fusion"), maker.Flag("fusion_open")));
    }

    [Fact]
    public void Lines_that_differ_from_another_sheet_are_named_also_where_one_of_them_has_none()
    {
        using var web = new WebContext();
        var (before, now) = (Blank("google"), Blank("google"));
        Assert.Empty(now.Changes(before));

        now.Set(SheetLines.Gpu, "5000", web.Words);
        now.SetLead("broadcom");

        Assert.Equal(["award", "gpu"], now.Changes(before).Order());
        Assert.Equal(["award", "gpu"], before.Changes(now).Order());
    }

    [Theory]
    [InlineData("true", "Choice.Yes")]
    [InlineData("false", "Choice.No")]
    public void What_was_chosen_of_a_programme_is_said_in_words(string box, string fusion)
    {
        using var reader = Reader.Of("en");
        using var web = new WebContext();
        var entries = Blank("google");
        Assert.Equal(web.Words["Award.None"].Value, entries.Chosen(SheetLines.Award, web.Words));
        entries.SetLead("broadcom");
        Assert.Contains(web.Words["Award.NoSecond"].Value, entries.Chosen(SheetLines.Award, web.Words), StringComparison.Ordinal);

        entries.SetAward("second", "mediatek");
        entries.SetAward("ambition", "bold");
        entries.SetAward("fusion", box);

        Assert.Equal(
            web.Words["Award.Chosen", "Broadcom", "MediaTek", web.Words["Ambition.Bold"], web.Words[fusion]].Value,
            entries.Chosen(SheetLines.Award, web.Words));
    }

    private static SheetEntries Blank(string company) =>
        SheetEntries.From(
            Roster, Game.Open(Seed.Scenario, seed: 1).Fill(Seed.Seat(company), JsonElement.Parse("{}"), SheetOrigin.Draft).Sheet);
}
