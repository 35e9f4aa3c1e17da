using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ChipMarketGame.Tests;

/// <summary>Members whose name says money, chips, power or compute and whose type is a plain number.</summary>
static partial class BareNumbers
{
    const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    static readonly HashSet<string> Quantities = new(
        [
            "amount", "asic", "asics", "backlog", "baseline", "bill", "budget", "capital", "cash", "chip", "chips", "compute", "cost",
            "debt", "delivered", "demand", "dollars", "due", "energy", "fee", "frontier", "funded", "gigawatts", "gpu", "gpus", "gross",
            "h100", "income", "invested", "kilowatts", "loan", "megawatts", "money", "npv", "nre", "operating", "orders", "outlay",
            "power", "present", "price", "profit", "ramp", "revenue", "room", "salary", "spend", "spending", "tco", "terminal",
            "tranche", "units", "usd", "wafer", "wafers", "watts",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>A name that ends so says a ratio, a pure number or a time.</summary>
    static readonly HashSet<string> Pure = new(
        [
            "ambition", "ceiling", "cut", "decay", "fade", "gain", "growth", "index", "lag", "margin", "multiple", "power", "quality",
            "quarters", "ratio", "share", "shortage", "synergy", "trend", "unfilled", "uplift",
        ],
        StringComparer.OrdinalIgnoreCase);

    static readonly HashSet<Type> Numbers =
    [
        typeof(byte), typeof(short), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(float), typeof(double), typeof(decimal),
    ];

    /// <summary>What a project's signatures say of others: everything but what is private to one type.</summary>
    public static IEnumerable<string> In(Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.IsEnum && !type.IsNestedPrivate && !IsMade(type) && !IsQuantity(type))
        .SelectMany(type => Signatures(type).Where(each => IsBare(each.Type) && SaysQuantity(each.Name))
            .Select(each => $"{Called(type)}.{each.Where}"))
        .Distinct();

    static IEnumerable<(string Name, Type Type, string Where)> Signatures(Type type)
    {
        foreach (var field in type.GetFields(Declared).Where(field => !field.IsPrivate && !IsMade(field)))
        {
            yield return (field.Name, field.FieldType, field.Name);
        }

        foreach (var property in type.GetProperties(Declared).Where(property => !(property.GetMethod ?? property.SetMethod)!.IsPrivate))
        {
            if (!IsMade(property)) { yield return (property.Name, property.PropertyType, property.Name); }
        }

        foreach (var method in type.GetMethods(Declared).Where(method => !method.IsPrivate && !method.IsSpecialName && !IsMade(method)))
        {
            yield return (method.Name, method.ReturnType, $"{method.Name}()");
            foreach (var given in method.GetParameters())
            {
                yield return (given.Name!, given.ParameterType, $"{method.Name}({given.Name})");
            }
        }

        foreach (var given in type.GetConstructors(Declared).Where(made => !made.IsPrivate).SelectMany(made => made.GetParameters()))
        {
            if (type.GetProperty(given.Name!, Declared) is null)
            {
                yield return (given.Name!, given.ParameterType, $"new({given.Name})");
            }
        }
    }

    static bool SaysQuantity(string name)
    {
        var words = Word().Matches(name).Select(match => match.Value).ToArray();
        return words.Any(Quantities.Contains) && !(words.Length > 1 && Pure.Contains(words[^1]));
    }

    static bool IsBare(Type type) =>
        type.HasElementType ? IsBare(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().Any(IsBare)
        : Numbers.Contains(type);

    static bool IsQuantity(Type type) => type.GetInterfaces().Any(face =>
        face.IsGenericType && face.GetGenericTypeDefinition().Name is "IQuantity`1" or "IMeasure`1");

    static bool IsMade(MemberInfo member) => member.Name.Contains('<') || member.IsDefined(typeof(CompilerGeneratedAttribute))
        || (member is Type type
            && ((type.DeclaringType is { } outer && IsMade(outer))
                || type.Namespace?.StartsWith("OrleansCodeGen", StringComparison.Ordinal) == true));

    static string Called(Type type) => type.DeclaringType is { } outer ? $"{Called(outer)}.{type.Name}" : type.Name;

    [GeneratedRegex("[A-Z]?[a-z]+[0-9]*|[A-Z][0-9]+|[A-Z]+(?![a-z])")]
    private static partial Regex Word();
}
