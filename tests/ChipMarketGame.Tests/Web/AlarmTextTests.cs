using ChipMarketGame.Web;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class AlarmTextTests
{
    /// <summary>Every sentence with which a record's check finds fault, as the journal's own text has it.</summary>
    [Theory]
    [InlineData("Event 12: The event is missing: after 11 comes 13.", "第 12 號事件遺失。")]
    [InlineData("Event 12: The event is missing: the game stands at 14.", "第 12 號事件遺失。")]
    [InlineData("Event 7: The event is not what was written: its chain gives 00ff, stored is 11aa.", "第 7 號事件與當初寫入的內容不符。")]
    [InlineData("Event 9: The chain ends in 00ff, the game's head says 11aa.", "紀錄結尾（第 9 號事件）與賽局留存的雜湊值不符。")]
    [InlineData("Event 9: 2025Q3 does not come next.", "第 9 號事件結算的季度順序不對。")]
    [InlineData("Event 9: The game ends with other scores than its quarters give.", "第 9 號事件的最終成績與各季結算不符。")]
    [InlineData("Event 9: Quarter 2025Q3 gave another state.", "第 9 號事件無法照當初寫入的內容重播。")]
    [InlineData("The game began under version 1 of the rules; this program plays version 2.", "這一局依另一個版本的規則開始，此版本的程式無法接續。")]
    [InlineData("There is no event of kind \"seat-taken-twice\".", "此版本的程式無法重播這份紀錄。")]
    public void Why_a_game_has_stopped_is_told_in_Chinese(string alarm, string told)
    {
        using var reader = Reader.Of("zh-Hant");
        using var web = new WebContext();

        Assert.Equal(told, AlarmText.Of(alarm, web.Words));
    }

    [Fact]
    public void In_English_it_stands_as_the_check_wrote_it_with_its_hashes()
    {
        using var reader = Reader.Of("en");
        using var web = new WebContext();

        Assert.Equal(
            "Event 9: The chain ends in 00ff, the game's head says 11aa.",
            AlarmText.Of("Event 9: The chain ends in 00ff, the game's head says 11aa.", web.Words));
    }
}
