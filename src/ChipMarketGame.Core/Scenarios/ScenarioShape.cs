using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ChipMarketGame.Core;

/// <summary>The shape of a whole scenario document, read off the records it becomes and their <see cref="WithinAttribute"/>.</summary>
internal static class ScenarioShape
{
    public static RecordShape Root { get; } = (RecordShape)Of(typeof(Scenario));

    /// <exception cref="InvalidOperationException">A number of the type has no range.</exception>
    public static Shape Of(Type type, WithinAttribute? within = null, string? where = null)
    {
        var info = CanonicalJson.Plain.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => new RecordShape([.. info.Properties.Where(IsWritten).Select(Field)]),
            JsonTypeInfoKind.Enumerable => new ListShape(Of(info.ElementType!, within, where)),
            _ => Leaf(type, within, where ?? type.Name),
        };
    }

    // A property that is only computed is no part of the document.
    private static bool IsWritten(JsonPropertyInfo property) => property.Set is not null || property.AssociatedParameter is not null;

    private static FieldShape Field(JsonPropertyInfo property) =>
        new(property.Name, Of(
            property.PropertyType, Range(property), $"{property.DeclaringType.Name}.{property.Name}"),
            property.AssociatedParameter is { HasDefaultValue: false });

    public static WithinAttribute? Range(JsonPropertyInfo property) =>
        property.AssociatedParameter?.AttributeProvider?.GetCustomAttributes(typeof(WithinAttribute), inherit: false)
            .OfType<WithinAttribute>().FirstOrDefault();

    /// <summary>Whether a type is written as a number.</summary>
    public static bool IsNumber(Type type) =>
        type == typeof(double) || type == typeof(int) || Is(type, typeof(IMeasure<>)) || Is(type, typeof(IQuantity<>));

    private static bool Is(Type type, Type family) =>
        type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == family);

    private static Shape Leaf(Type type, WithinAttribute? within, string where) => type switch
    {
        _ when type == typeof(string) => new TextShape(),
        _ when type == typeof(bool) => new FlagShape(),
        _ when type == typeof(CalendarQuarter) => new QuarterShape(),
        { IsEnum: true } => new ChoiceShape([.. Enum.GetNames(type).Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)]),
        _ when !IsNumber(type) => throw new InvalidOperationException($"{where}: a scenario cannot hold a {type.Name}"),
        _ when within is null => throw new InvalidOperationException($"{where} needs a Within"),
        _ => new NumberShape(within.Low, within.High, type != typeof(double) && !Is(type, typeof(IMeasure<>))),
    };
}
