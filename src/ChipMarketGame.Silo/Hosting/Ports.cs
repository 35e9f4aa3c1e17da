using System.Net;
using System.Net.Sockets;

namespace ChipMarketGame.Silo;

/// <summary>Ports of this machine.</summary>
internal static class Ports
{
    /// <summary>The wish if there is one, else the usual port if it is free, else any free one.</summary>
    public static int Choose(int wish, int usual) => wish != 0 ? wish : IsFree(usual) ? usual : Free();

    private static bool IsFree(int port)
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

    private static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
