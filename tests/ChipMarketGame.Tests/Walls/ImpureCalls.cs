using System.Diagnostics;
using System.Net.Sockets;

namespace ChipMarketGame.Tests;

/// <summary>Never run: each line is there for the purity wall to find in this assembly, or to leave alone.</summary>
static class ImpureCalls
{
    public static object[] All(double x) =>
    [
        DateTime.UtcNow, Stopwatch.GetTimestamp(), Random.Shared.Next(), Guid.NewGuid(),
        new Thread(static () => { }), Parallel.For(0, 1, static _ => { }),
        File.Exists("x"), new Socket(SocketType.Stream, ProtocolType.Tcp),
        Math.Exp(x), double.Pow(x, 2), Math.Sqrt(x), new MemoryStream(),
    ];
}
