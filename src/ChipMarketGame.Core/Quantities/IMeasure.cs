using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>A measured or computed amount of one unit, with fractions.</summary>
public interface IMeasure<TSelf> where TSelf : struct, IMeasure<TSelf>
{
    /// <summary>The amount in the type's own unit.</summary>
    double Value { get; }

    /// <summary>The measure of <paramref name="value"/> units.</summary>
    static abstract TSelf Of(double value);
}

/// <summary>Measures travel as JSON numbers.</summary>
internal sealed class MeasureConverter<T> : JsonConverter<T> where T : struct, IMeasure<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.Of(reader.GetDouble());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
