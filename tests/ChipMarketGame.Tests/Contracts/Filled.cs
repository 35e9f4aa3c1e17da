using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using ChipMarketGame.Core;

namespace ChipMarketGame.Tests;

/// <summary>Makes a value of any type of the game with nothing left empty, so that whatever gets lost on the way is missed.</summary>
static class Filled
{
    const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static readonly Roster Roster = new(
        [new("google", "Google", "谷歌", CompanyRole.Hyperscaler, "TPU"), new("meta", "Meta", "Meta", CompanyRole.Hyperscaler, "MTIA"),
        new("broadcom", "Broadcom", "博通", CompanyRole.Designer, ""),
        new("nvidia", "NVIDIA", "輝達", CompanyRole.GpuMaker, "")]);

    static readonly Dictionary<Type, object> Known = new()
    {
        [typeof(string)] = "a word",
        [typeof(bool)] = true,
        [typeof(byte)] = (byte)200,
        [typeof(int)] = 3,
        [typeof(long)] = 9_007_199_254_740_993, // one more than a double can count
        [typeof(ulong)] = ulong.MaxValue,
        [typeof(double)] = 1.0 / 3,
        [typeof(DateTimeOffset)] = new DateTimeOffset(2026, 2, 28, 23, 59, 59, TimeSpan.Zero),
        [typeof(Company)] = Roster.At(2),
        [typeof(GameId)] = new GameId("demo-7"),
        [typeof(CalendarQuarter)] = new CalendarQuarter(2027, 4),
        [typeof(ChipName)] = new ChipName("Rubin"),
        [typeof(Clients)] = Clients.All(Roster),
        [typeof(Handicaps)] = new Handicaps([new Handicap(Roster.At(2), 1.0 / 3)]),
        [typeof(Roster)] = Roster,
        [typeof(ImmutableDictionary<string, string>)] = ImmutableDictionary<string, string>.Empty.Add("google", "hedge"),
    };

    public static object Value(Type type)
    {
        if (Known.TryGetValue(type, out var known)) { return known; }
        if (type == typeof(ISheet)) { return Value(typeof(DesignerSheet)); }
        if (type == typeof(SeatView)) { return Value(typeof(DesignerView)); }
        if (Nullable.GetUnderlyingType(type) is { } underlying) { return Value(underlying); }
        if (type.IsEnum) { return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!; }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return Two(type.GenericTypeArguments[0], nameof(ImmutableArrayOf));
        }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Rows<>))
        {
            return Two(type.GenericTypeArguments[0], nameof(RowsOf));
        }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return Two(type.GenericTypeArguments[0], nameof(ImmutableArrayOf));
        }
        return Record(type);
    }

    static object Record(Type type)
    {
        var constructor = type.GetConstructors(Everything).OrderByDescending(made => made.GetParameters().Length)
            .First(made => made.GetParameters() is not [var only] || only.ParameterType != type);
        var value = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType))]);
        foreach (var property in type.GetProperties(Everything).Where(property => property.CanWrite
            && property.GetIndexParameters().Length == 0
            && (constructor.GetParameters().Length == 0 || property.IsDefined(typeof(RequiredMemberAttribute)))))
        {
            property.SetValue(value, Value(property.PropertyType));
        }

        return value;
    }

    static object Two(Type item, string of) =>
        typeof(Filled).GetMethod(of, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(item)
            .Invoke(null, [new[] { Value(item), Value(item) }])!;

    static ImmutableArray<T> ImmutableArrayOf<T>(IEnumerable items) => [.. items.Cast<T>()];

    static Rows<T> RowsOf<T>(IEnumerable items) => new(items.Cast<T>());
}
