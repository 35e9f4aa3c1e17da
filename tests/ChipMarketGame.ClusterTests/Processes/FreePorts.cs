using System.Net;
using System.Net.Sockets;

namespace ChipMarketGame.ClusterTests;

/// <summary>
/// Ports for servers that are told theirs beforehand. They lie below those that the system gives to connections (32768 and above
/// by default), and none is given twice, so that nobody takes one between here and the server's start.
/// </summary>
static class FreePorts
{
    const int First = 10_000, Last = 32_000;

    static readonly Lock Taking = new();
    static int _next = Random.Shared.Next(First, Last);

    public static int One() => InARow(1);

    /// <summary>The first of so many free ports in a row.</summary>
    public static int InARow(int count)
    {
        lock (Taking)
        {
            for (var tries = First; tries < Last; tries++)
            {
                var first = _next + count <= Last ? _next : First;
                _next = first + count;
                if (Enumerable.Range(first, count).All(IsFree)) { return first; }
            }
        }

        throw new InvalidOperationException($"No {count} free ports in a row between {First} and {Last}.");
    }

    static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
