namespace ChipMarketGame.Core;

/// <summary>What a draw is for. Numbers are part of the rules: a purpose keeps its own for ever.</summary>
internal enum LuckPurpose : uint
{
    OpenAiWill = 1,
    PackagingYield = 2,
    PackagingCut = 3,
    Slip = 4,
    SlipLength = 5,
    Drought = 6,
    AwardTie = 7,
    MarketDemand = 8,
    FirmDemand = 9,
    Card = 10,
    Strategy = 11,
}
