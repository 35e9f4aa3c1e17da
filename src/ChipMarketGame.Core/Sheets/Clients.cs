using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>A set of hyperscalers. The default is nobody.</summary>
[JsonConverter(typeof(ClientsNumberConverter))]
public readonly record struct Clients
{
    private readonly uint _members;

    internal Clients(uint members) => _members = members;

    internal uint Members => _members;

    public int Count => BitOperations.PopCount(_members);

    /// <summary>All hyperscalers of a roster.</summary>
    public static Clients All(Roster roster) => new((1u << roster.Hyperscalers) - 1);

    public bool Contains(Company hyperscaler) => (_members >> hyperscaler.Index & 1) == 1;

    public Clients With(Company hyperscaler) => new(_members | (1u << hyperscaler.Index));
}

/// <summary>Between silos a set travels as a bit mask; towards people <see cref="CanonicalJson"/> writes ids.</summary>
internal sealed class ClientsNumberConverter : JsonConverter<Clients>
{
    public override Clients Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetUInt32());

    public override void Write(Utf8JsonWriter writer, Clients value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Members);
}
