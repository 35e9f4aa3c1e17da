namespace ChipMarketGame.Core;

/// <summary>How a quarter ended for one seat, and the market's shares in every measure.</summary>
/// <param name="Score">Net present value so far, terminal value included.</param>
/// <param name="Revenue">Of the quarter.</param>
/// <param name="OperatingCashFlow">Of the quarter.</param>
/// <param name="Cash">At its end.</param>
/// <param name="Market">Shares of the whole market.</param>
/// <param name="Clouds">Shares without AMD and the rest of the world.</param>
/// <param name="StateHash">Of the game at its end.</param>
public sealed record QuarterOutcome(
    Usd Score, Usd Revenue, Usd OperatingCashFlow, Usd Cash, MarketShares Market, MarketShares Clouds, string StateHash)
{
    /// <summary>Of the quarter closed last.</summary>
    public static QuarterOutcome Of(Game game, Company seat)
    {
        var (accounts, report) = (game.Views.Of(seat).Accounts, game.Views.Public.LastQuarter);
        return new QuarterOutcome(
            game.Score(seat).NetPresentValue, accounts.Revenue, accounts.OperatingCashFlow, accounts.Cash, report.Market, report.Clouds,
            game.StateHash());
    }
}
