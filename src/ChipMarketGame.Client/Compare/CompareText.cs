using System.Globalization;
using System.Resources;
using ChipMarketGame.Research;

namespace ChipMarketGame.Client;

/// <summary>Texts of a comparison's report in one language.</summary>
internal sealed class CompareText(CultureInfo culture) : Words(culture, Texts)
{
    private static readonly ResourceManager Texts = new(typeof(CompareText));

    public string NameOf(GameMeasure measure) => Chinese ? measure.ChineseName : measure.Name;

    public string NameOf(ComparedPolicy policy) => policy.Alone is null ? policy.Name : Say("Alone", policy.Strategy);

    public string PeriodOf(GameMeasure measure) => measure.Period == GameMeasure.WholeGame ? this["WholeGame"] : measure.Period;

    public string UnitOf(GameMeasure measure) => this[$"Unit.{measure.Unit}"];
}
