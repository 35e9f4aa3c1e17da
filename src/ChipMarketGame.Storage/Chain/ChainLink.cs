using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ChipMarketGame.Storage;

/// <summary>Hashes fields with their lengths before them, so that no two different lists of fields look alike.</summary>
internal sealed class ChainLink : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(ReadOnlySpan<byte> field)
    {
        AddLength(field.Length);
        hash.AppendData(field);
    }

    public void Add(string? field)
    {
        if (field is null) { AddLength(-1); }
        else { Add(Encoding.UTF8.GetBytes(field)); }
    }

    public void Add(long field)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, field);
        Add(bytes);
    }

    public ChainHash Close()
    {
        Span<byte> bytes = stackalloc byte[ChainHash.Size];
        hash.GetHashAndReset(bytes);
        return ChainHash.From(bytes);
    }

    public void Dispose() => hash.Dispose();

    private void AddLength(int length)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        hash.AppendData(bytes);
    }
}
