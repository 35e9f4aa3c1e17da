using System.Text.Json.Serialization.Metadata;

namespace ChipMarketGame.Core;

/// <summary>
/// A sheet or a view of whichever role stands in JSON under the name of its role, in place of the property that holds it: exactly one of
/// <c>hyperscaler</c>, <c>designer</c> and <c>nvidia</c>.
/// </summary>
public static class RoleFields
{
    /// <summary>What every JSON form of sheets and views is made with.</summary>
    public static IJsonTypeInfoResolver Resolver { get; } = new DefaultJsonTypeInfoResolver { Modifiers = { Divide } };

    private static void Divide(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) { return; }
        for (var at = 0; at < type.Properties.Count; at++)
        {
            var whole = type.Properties[at];
            if (whole.PropertyType == typeof(ISheet)) { Divide(type, whole, at, types => types.Sheet); }
            if (whole.PropertyType == typeof(SeatView)) { Divide(type, whole, at, types => types.View); }
        }
    }

    private static void Divide(JsonTypeInfo type, JsonPropertyInfo whole, int at, Func<(Type Sheet, Type View), Type> typeOf)
    {
        type.Properties.RemoveAt(at);
        foreach (var role in Role.All)
        {
            var own = typeOf(role.Types);
            var field = type.CreateJsonPropertyInfo(own, role.Name.Field);
            field.Get = holder => whole.Get!(holder) is { } held && own.IsInstanceOfType(held) ? held : null;
            field.Set = (holder, value) => { if (value is not null) { whole.Set!(holder, value); } };
            field.ShouldSerialize = (_, value) => value is not null;
            type.Properties.Insert(at++, field);
        }
    }
}
