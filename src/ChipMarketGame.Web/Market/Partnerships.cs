using System.Collections.Immutable;
using System.Globalization;
using ChipMarketGame.Core;

namespace ChipMarketGame.Web;

/// <summary>What ties two companies together, as far as the public knows.</summary>
public enum TieKind
{
    /// <summary>A designer makes the chip that a cloud has in volume.</summary>
    Volume,

    /// <summary>A designer works on a cloud's next chip.</summary>
    Programme,

    /// <summary>A designer is a member of NVLink Fusion.</summary>
    Fusion,

    /// <summary>The GPU maker put capital into OpenAI in the quarter before.</summary>
    Capital,
}

/// <summary>A tie from one company to another.</summary>
public readonly record struct Tie(Company From, Company To, TieKind Kind);

/// <summary>Who works with whom: clouds on the left, design houses in the middle, NVIDIA and OpenAI on the right.</summary>
public sealed class Partnerships
{
    public const int Width = 640;

    public const int Height = 420;

    private const int HalfNode = 74;

    private static readonly int[] Columns = [77, 320, 563];

    public Partnerships(Roster roster, PublicView market)
    {
        Places =
        [
            .. Column(Columns[0], [.. Enumerable.Range(0, roster.Hyperscalers).Select(roster.Hyperscaler)]),
            .. Column(Columns[1], [.. Enumerable.Range(0, roster.Designers).Select(roster.Designer)]),
            .. Column(Columns[2], [roster.GpuMaker, roster.OpenAi]),
        ];
        Ties =
        [
            .. market.Chips.SelectMany(chip => Tied(chip.Customer, chip.Lead, chip.Second, TieKind.Volume)),
            .. market.Programmes.SelectMany(programme => Tied(programme.Customer, programme.Lead, programme.Second, TieKind.Programme)),
            .. market.Designers.Where(house => house.FusionMember)
                .Select(house => new Tie(house.Designer, roster.GpuMaker, TieKind.Fusion)),
            .. market.LastQuarter.OpenAiTranche.Count > 0
                ? [new Tie(roster.GpuMaker, roster.OpenAi, TieKind.Capital)]
                : ImmutableArray<Tie>.Empty,
        ];
    }

    public ImmutableArray<(Company Company, int X, int Y)> Places { get; }

    public ImmutableArray<Tie> Ties { get; }

    /// <summary>The line of a tie, as SVG writes it.</summary>
    public string Path(Tie tie)
    {
        var (from, to) = (PlaceOf(tie.From), PlaceOf(tie.To));
        // Two ties of one pair lie beside each other.
        var shift = tie.Kind == TieKind.Programme ? 6 : 0;
        return from.X == to.X
            ? string.Create(CultureInfo.InvariantCulture, $"M{from.X} {from.Y}V{to.Y}")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"M{from.X + HalfNode} {from.Y + shift}C{(from.X + to.X) / 2} {from.Y + shift} {(from.X + to.X) / 2} {to.Y + shift} " +
                $"{to.X - HalfNode} {to.Y + shift}");
    }

    private (int X, int Y) PlaceOf(Company company)
    {
        var place = Places.First(place => place.Company == company);
        return (place.X, place.Y);
    }

    private static IEnumerable<Tie> Tied(Company customer, Company lead, Company second, TieKind kind)
    {
        if (lead.Exists) { yield return new Tie(customer, lead, kind); }
        if (second.Exists) { yield return new Tie(customer, second, kind); }
    }

    private static IEnumerable<(Company Company, int X, int Y)> Column(int x, Company[] companies) =>
        companies.Select((company, at) => (company, x, Height * ((2 * at) + 1) / (2 * companies.Length)));
}
