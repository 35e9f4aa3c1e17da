using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ChipMarketGame.Research;

/// <summary>
/// The seeds of a tournament, all derived from one secret. Whoever publishes the secret's commitment before the entrants hand in
/// cannot choose the seeds afterwards, and nobody can prepare for them.
/// </summary>
/// <param name="Secret">Any text; the master seed as digits where nothing was committed.</param>
/// <param name="Committed">Whether the commitment was published before the secret.</param>
public sealed record TournamentSeeds(string Secret, bool Committed)
{
    /// <summary>SHA-256 of the secret's UTF-8 bytes, 64 hexadecimal digits.</summary>
    public string Commitment => CommitmentTo(Secret);

    /// <summary>The seed of a step: the first 64 bits of SHA-256 over secret and step.</summary>
    public ulong this[int step] => Draw(FormattableString.Invariant($"{step}"));

    public static string CommitmentTo(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Which of some choices chance gives a seat in a step.</summary>
    public int Choose(int step, int seat, int choices) => (int)(Draw(FormattableString.Invariant($"{step}/{seat}")) % (ulong)choices);

    private ulong Draw(string what) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{Secret}/{what}")));
}
