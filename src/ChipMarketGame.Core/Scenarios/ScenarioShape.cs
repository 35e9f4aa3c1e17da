using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ChipMarketGame.Core;

/// <summary>The shape of a whole scenario document, read off the records it becomes and their <see cref="WithinAttribute"/>.</summary>
internal static class ScenarioShape
{
    public static RecordShape Root { get; } = (RecordShape)Of(typeof(Scenario), null);

    public static Shape Of(Type type, WithinAttribute? within)
    {
        var info = CanonicalJson.Plain.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => new RecordShape([.. info.Properties.Where(property => property.Set is not null || property.AssociatedParameter is not null).Select(Field)]),
            JsonTypeInfoKind.Enumerable => new ListShape(Of(info.ElementType!, within)),
            _ => Leaf(type, within),
        };
    }

    private static FieldShape Field(JsonPropertyInfo property) =>
        new(property.Name, Of(property.PropertyType, Range(property)), property.AssociatedParameter is { HasDefaultValue: false });

    public static WithinAttribute? Range(JsonPropertyInfo property) =>
        property.AssociatedParameter?.AttributeProvider?.GetCustomAttributes(typeof(WithinAttribute), inherit: false).OfType<WithinAttribute>().FirstOrDefault();

    /// <summary>Whether a type is written as a number.</summary>
    public static bool IsNumber(Type type) =>
        type == typeof(double) || type == typeof(int) || type == typeof(Compute) || type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IQuantity<>));

    private static Shape Leaf(Type type, WithinAttribute? within) => type switch
    {
        _ when type == typeof(string) => new TextShape(),
        _ when type == typeof(bool) => new FlagShape(),
        _ when type == typeof(CalendarQuarter) => new QuarterShape(),
        { IsEnum: true } => new ChoiceShape([.. Enum.GetNames(type).Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)]),
        _ when !IsNumber(type) => throw new InvalidOperationException($"a scenario cannot hold a {type.Name}"),
        _ when within is null => throw new InvalidOperationException($"a figure of type {type.Name} needs a Within"),
        _ => new NumberShape(within.Low, within.High, type != typeof(double) && type != typeof(Compute)),
    };
}
