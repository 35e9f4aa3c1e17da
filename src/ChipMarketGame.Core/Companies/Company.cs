using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>One company of a scenario, by its place in the <see cref="Roster"/>. The default is no company.</summary>
[JsonConverter(typeof(CompanyNumberConverter))]
public readonly record struct Company
{
    private readonly byte _number;

    internal Company(int index) => _number = checked((byte)(index + 1));

    /// <summary>No company.</summary>
    public static Company None => default;

    public bool Exists => _number != 0;

    /// <summary>Place in the roster, from 0. Seats come first: hyperscalers, designers, the GPU maker; then the actors.</summary>
    public int Index => _number - 1;

    internal static Company FromNumber(byte number) => number == 0 ? default : new Company(number - 1);

    public override string ToString() => Exists ? $"#{Index}" : "none";
}

/// <summary>Between silos a company travels as its number; towards people <see cref="CanonicalJson"/> writes its id.</summary>
internal sealed class CompanyNumberConverter : JsonConverter<Company>
{
    public override Company Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default : Company.FromNumber(reader.GetByte());

    public override bool HandleNull => true;

    public override void Write(Utf8JsonWriter writer, Company value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Index + 1);
}
