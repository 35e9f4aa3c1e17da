using System.Buffers.Binary;
using System.Globalization;

namespace ChipMarketGame.Storage;

/// <summary>
/// A SHA-256 over an event and the hash before it, so that a changed, missing or moved event breaks the chain at its place.
/// The default value is the hash before the first event.
/// </summary>
public readonly record struct ChainHash(UInt128 High, UInt128 Low)
{
    public const int Size = 32;

    public static ChainHash From(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt128BigEndian(bytes[..16]), BinaryPrimitives.ReadUInt128BigEndian(bytes[16..Size]));

    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(16), Low);
        return bytes;
    }

    /// <summary>64 hexadecimal digits.</summary>
    public override string ToString() =>
        High.ToString("x32", CultureInfo.InvariantCulture) + Low.ToString("x32", CultureInfo.InvariantCulture);

    internal ChainHash Link(StoredEvent next)
    {
        using var link = new ChainLink();
        link.Add(ToArray());
        link.Add(next.Game.Value);
        link.Add(next.Version);
        link.Add(next.Kind);
        link.Add(next.SchemaVersion);
        link.Add(next.CommandId);
        link.Add(next.Json.Span);
        return link.Close();
    }
}
