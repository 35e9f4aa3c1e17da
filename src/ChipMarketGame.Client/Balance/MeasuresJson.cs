using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>The measures as one JSON document.</summary>
internal static class MeasuresJson
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(MeasuredBalance balance) => JsonSerializer.Serialize(
        new
        {
            Scenario = balance.Study.Scenario.Name,
            ScenarioHash = ScenarioFingerprint.Of(balance.Study.File),
            Rules = Game.RulesVersion,
            balance.Study.Seeds,
            balance.Study.Lineups,
            Markets = balance.Study.Mixes.Select(mix => mix.Name),
            Searched = balance.Study.Searched?.Roles.Select(each => new
            {
                Role = SeatChoices.NameOf(each.Role), each.Minutes, each.Generations
            }),
            Measures = balance.Measures.Select(measure => new
            {
                measure.Number, measure.Claim, measure.Met, Rows = measure.Rows.Select(Finite),
            }),
        }, Form);

    /// <summary>JSON has no number without end: a bound that is none is left out.</summary>
    private static MeasureRow Finite(MeasureRow row) => row with { Value = Known(row.Value), Low = Known(row.Low), High = Known(row.High) };

    private static double? Known(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
