using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>One measure of one game, a row of a table.</summary>
internal sealed record MeasuredValue(MeasuredGame Game, GameMeasure Measure, double Value)
{
    public static IEnumerable<MeasuredValue> Of(PolicyComparison comparison) =>
        comparison.Games.SelectMany(game => game.Market.Measures.Select((measure, i) => new MeasuredValue(game, measure, game.Values[i])));
}
