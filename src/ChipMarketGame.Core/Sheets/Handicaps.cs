using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>A designer's handicap in one request.</summary>
/// <param name="Points">By how much dearer its proposals count, in the logarithm of the price; below zero it is preferred.</param>
public readonly record struct Handicap(Company Designer, double Points);

/// <summary>The handicaps of one request. The default is none.</summary>
[JsonConverter(typeof(HandicapsNumberConverter))]
public readonly struct Handicaps : IEquatable<Handicaps>
{
    private readonly ImmutableArray<Handicap> _all;

    /// <param name="all">At most one for a designer.</param>
    public Handicaps(IEnumerable<Handicap> all) => _all = [.. all];

    public ImmutableArray<Handicap> All => _all.IsDefault ? [] : _all;

    /// <summary>The handicap of a designer; 0 if it has none.</summary>
    public double Of(Company designer)
    {
        if (!_all.IsDefaultOrEmpty)
        {
            foreach (ref readonly var each in _all.AsSpan())
            {
                if (each.Designer == designer) { return each.Points; }
            }
        }

        return 0;
    }

    /// <inheritdoc/>
    public bool Equals(Handicaps other) => All.AsSpan().SequenceEqual(other.All.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Handicaps other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var each in All) { hash.Add(each); }
        return hash.ToHashCode();
    }

    public static bool operator ==(Handicaps a, Handicaps b) => a.Equals(b);

    public static bool operator !=(Handicaps a, Handicaps b) => !a.Equals(b);

    internal void Hash(StateHash hash)
    {
        foreach (var (designer, points) in All)
        {
            hash.Add(designer);
            hash.Add(points);
        }
    }
}

/// <summary>Between silos a list; towards people <see cref="CanonicalJson"/> writes an object of points by designer.</summary>
internal sealed class HandicapsNumberConverter : JsonConverter<Handicaps>
{
    public override Handicaps Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize<Handicap[]>(ref reader, options) ?? []);

    public override void Write(Utf8JsonWriter writer, Handicaps value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.All, options);
}

/// <summary>An object of points by the designers' ids.</summary>
internal sealed class HandicapsByIdConverter(Roster roster) : JsonConverter<Handicaps>
{
    public override Handicaps Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new((JsonSerializer.Deserialize<Dictionary<string, double>>(ref reader, options) ?? []).Select(
            each => new Handicap(Designer(each.Key), each.Value)));

    public override void Write(Utf8JsonWriter writer, Handicaps value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (designer, points) in value.All) { writer.WriteNumber(roster[designer].Id, points); }
        writer.WriteEndObject();
    }

    private Company Designer(string id)
    {
        var company = roster.Find(id);
        return roster.IsDesigner(company) ? company : throw new JsonException($"there is no designer {id}");
    }
}
