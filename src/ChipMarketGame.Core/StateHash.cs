using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ChipMarketGame.Core;

/// <summary>SHA-256 over every number of the state in a fixed order: two games with equal hashes are in the same state.</summary>
internal sealed class StateHash
{
    private byte[] _bytes = new byte[16384];
    private int _length;

    public void Add(long value)
    {
        if (_length + sizeof(long) > _bytes.Length) { Array.Resize(ref _bytes, 2 * _bytes.Length); }
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.AsSpan(_length), value);
        _length += sizeof(long);
    }

    public void Add(double value) => Add(BitConverter.DoubleToInt64Bits(value));

    public void Add(bool value) => Add(value ? 1L : 0L);

    public void Add(Company company) => Add((long)company.Index);

    public void Add(ReadOnlySpan<long> values)
    {
        foreach (var value in values) { Add(value); }
    }

    /// <summary>The hash as 64 hexadecimal digits; starts anew.</summary>
    public string Finish()
    {
        var text = Convert.ToHexStringLower(SHA256.HashData(_bytes.AsSpan(0, _length)));
        _length = 0;
        return text;
    }
}
