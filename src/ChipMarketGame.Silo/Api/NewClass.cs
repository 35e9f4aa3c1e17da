using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Silo;

/// <summary>What a class that is opened gets: new each time, or of the same command the same each time.</summary>
/// <param name="Seed">Where the request names none.</param>
internal sealed record NewClass(GameId Game, string Code, string Token, ulong Seed)
{
    public const long LargestSeed = (1L << 53) - 1;

    /// <param name="opener">The operator's key: who has not got it cannot find out what a command gave.</param>
    public static NewClass Of(string opener, string? command)
    {
        var held = HMACSHA256.HashData(Encoding.UTF8.GetBytes(opener), Encoding.UTF8.GetBytes($"class\n{command ?? SeatToken.New()}"));
        var token = Base64Url.EncodeToString(held);
        var hash = SeatToken.HashOf($"class of {token}");
        return new NewClass(
            new GameId($"class-{hash[..12]}"), JoinCode.From(hash[12..]), token,
            BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(held)) & LargestSeed);
    }
}
