using System.Reflection;
using ChipMarketGame.Core;

namespace ChipMarketGame.Tests;

/// <summary>One number, flag or company somewhere in the state of a game.</summary>
/// <param name="Field">Type and name of the field that holds it.</param>
internal sealed record StateLeaf(string Path, string Field, object? Value, Action<object?> Set);

/// <summary>Walks the engine's own classes down to every number that a game consists of.</summary>
internal static class StateLeaves
{
    private static readonly Assembly Engine = typeof(World).Assembly;

    public static IEnumerable<StateLeaf> Of(World world) =>
        Inside(world, "world", _ => throw new InvalidOperationException("a world is no value"));

    private static IEnumerable<StateLeaf> Inside(object owner, string path, Action<object> putBack)
    {
        foreach (var field in owner.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            var name = $"{owner.GetType().Name}.{NameOf(field)}";
            var here = $"{path}.{NameOf(field)}";
            void Set(object? value)
            {
                field.SetValue(owner, value);
                if (owner.GetType().IsValueType) { putBack(owner); }
            }

            foreach (var leaf in Below(field.GetValue(owner), here, name, Set, owner)) { yield return leaf; }
        }
    }

    private static IEnumerable<StateLeaf> Below(object? value, string path, string field, Action<object?> set, object owner) => value switch
    {
        null or OpenRequest { IsOpen: false } => [],
        Handicaps => [new StateLeaf(path, field, value, set)],
        Scenario or Roster or Role or Trends or AmbitionEffects or StateHash => [],
        Array items => Enumerable.Range(0, LiveLength(owner, items))
            .SelectMany(i => Below(items.GetValue(i), $"{path}[{i}]", field, item => items.SetValue(item, i), owner)),
        Flows flows => Enumerable.Range(0, Enum.GetValues<Purpose>().Length).Select(i => new StateLeaf(
            $"{path}[{i}]", field, flows[i], flow =>
            {
                flows[i] = (long)flow!;
                set(flows);
            })),
        Company => [new StateLeaf(path, field, value, set)],
        _ when value.GetType().IsPrimitive || value is Enum or string => [new StateLeaf(path, field, value, set)],
        _ when value.GetType().Assembly == Engine || Nullable.GetUnderlyingType(value.GetType()) is not null => Inside(value, path, set),
        _ => throw new InvalidOperationException($"{path} is a {value.GetType()}, which nobody taught this walk"),
    };

    /// <summary>Slots behind the count are memory kept for later, not state.</summary>
    private static int LiveLength(object owner, Array items) => (owner, items) switch
    {
        (Fleet fleet, _) => fleet.Count,
        (HyperscalerState firm, Programme[]) => firm.ProgrammeCount,
        (Rows<NewsItem> rows, _) => rows.Count,
        (Rows<GpuDelivery> rows, _) => rows.Count,
        (Rows<SourceReport> rows, _) => rows.Count,
        (Rows<SupplierReport> rows, _) => rows.Count,
        (Rows<BidNotice> rows, _) => rows.Count,
        _ => items.Length,
    };

    private static string NameOf(FieldInfo field) => field.Name.StartsWith('<')
        ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)]
        : field.Name.TrimStart('_');
}
