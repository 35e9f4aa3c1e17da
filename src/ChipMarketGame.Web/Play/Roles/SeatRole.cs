using System.Collections.Immutable;
using ChipMarketGame.Core;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.Localization;

namespace ChipMarketGame.Web;

/// <summary>What is particular to a role on the page of its seat. Numeric lines follow from the role's sheet.</summary>
internal abstract class SeatRole
{
    /// <summary>In the order of <see cref="Role.All"/>.</summary>
    private static readonly ImmutableArray<SeatRole> All = [new HyperscalerSeat(), new DesignerSeat(), new GpuMakerSeat()];

    public static SeatRole Of(CompanyRole role) => (int)role < All.Length
        ? All[(int)role]
        : throw new ArgumentOutOfRangeException(nameof(role), role, "actors have no page");

    /// <summary>The figures beside the sheet, money aside.</summary>
    public abstract IEnumerable<SeatFigure> Figures(SeatView view, IStringLocalizer<Words> words);

    /// <summary>The fields of the lines that are not numbers.</summary>
    public abstract RenderFragment Choices(
        SheetEntries entries, PublicView market, int version, RuleFigures? rules, IReadOnlyDictionary<string, string>? kept,
        EventCallback changed);
}

/// <typeparam name="TView">What its seats see.</typeparam>
/// <typeparam name="TChoices">The fields of its lines that are not numbers.</typeparam>
internal abstract class SeatRole<TView, TChoices> : SeatRole
    where TView : SeatView
    where TChoices : ChoiceFields
{
    public sealed override IEnumerable<SeatFigure> Figures(SeatView view, IStringLocalizer<Words> words) => Figures((TView)view, words);

    public sealed override RenderFragment Choices(
        SheetEntries entries, PublicView market, int version, RuleFigures? rules, IReadOnlyDictionary<string, string>? kept,
        EventCallback changed) => builder =>
    {
        builder.OpenComponent<TChoices>(0);
        builder.AddComponentParameter(1, nameof(ChoiceFields.Entries), entries);
        builder.AddComponentParameter(2, nameof(ChoiceFields.Market), market);
        builder.AddComponentParameter(3, nameof(ChoiceFields.Version), version);
        builder.AddComponentParameter(4, nameof(ChoiceFields.Rules), rules);
        builder.AddComponentParameter(5, nameof(ChoiceFields.Kept), kept);
        builder.AddComponentParameter(6, nameof(ChoiceFields.OnChanged), changed);
        builder.CloseComponent();
    };

    protected abstract IEnumerable<SeatFigure> Figures(TView view, IStringLocalizer<Words> words);
}
