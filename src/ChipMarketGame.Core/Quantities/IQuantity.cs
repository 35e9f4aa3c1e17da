using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>A counted thing that changes hands: a whole number of one unit.</summary>
public interface IQuantity<TSelf> where TSelf : struct, IQuantity<TSelf>
{
    /// <summary>The count in the type's own unit.</summary>
    long Count { get; }

    /// <summary>The quantity of <paramref name="count"/> units.</summary>
    static abstract TSelf Of(long count);
}

/// <summary>Quantities travel as whole JSON numbers.</summary>
internal sealed class QuantityConverter<T> : JsonConverter<T> where T : struct, IQuantity<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var count))
        {
            return T.Of(count);
        }

        throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"{typeof(T).Name} must be a whole number"));
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Count);
}
