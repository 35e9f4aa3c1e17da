using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace ChipMarketGame.Silo;

/// <summary>Ports of this machine.</summary>
internal static class Ports
{
    // Linux' SOL_SOCKET, SO_REUSEADDR and SO_REUSEPORT: .NET's options of these names set both at once.
    private const int OfSocket = 1, Reused = 2, Shared = 15;

    /// <summary>Ports that this process holds against others until it ends.</summary>
    private static readonly List<Socket> Held = [];

    /// <summary>The wish if there is one, else the usual port if it is free, else any free one.</summary>
    public static int Choose(int wish, int usual) => wish != 0 ? wish : IsFree(usual) ? usual : Free();

    /// <summary>
    /// Takes a port as <see cref="Choose"/> does, and holds it until this process ends. The silo's own listener lets others listen beside
    /// it,
    /// so that callers would reach either; this lets nobody who asks as it does.
    /// </summary>
    /// <exception cref="IOException">The wish is in use, not this machine's, or not for this user.</exception>
    public static int Take(IPAddress address, int wish, int usual, string option)
    {
        if (wish != 0) { return Hold(Bind(new IPEndPoint(address, wish), $"Port {wish} of {address}", option)); }
        try
        {
            return Hold(Bind(new IPEndPoint(address, usual), "", option));
        }
        catch (IOException)
        {
            return Hold(Bind(new IPEndPoint(address, 0), $"{address}", "--address"));
        }
    }

    /// <summary>A socket at a place where there is no other.</summary>
    /// <param name="name">How the place is called, at the beginning of a sentence.</param>
    /// <param name="option">Where another is named.</param>
    /// <exception cref="IOException">It is in use, not this machine's, or not for this user.</exception>
    public static Socket Bind(IPEndPoint place, string name, string option)
    {
        var socket = new Socket(place.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (place.Address.Equals(IPAddress.IPv6Any)) { socket.DualMode = true; }
            socket.Bind(place);
            return socket;
        }
        catch (SocketException failure)
        {
            socket.Dispose();
            throw new IOException(failure.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => $"{name} is in use by another program; choose another port with {option}.",
                SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported =>
                    $"{name} is no address of this machine; choose another with {option}.",
                SocketError.AccessDenied => $"{name} is not for this user to listen at; choose a port from 1024 with {option}.",
                _ => $"{name} cannot be listened at: {failure.Message.TrimEnd('.')}; choose another with {option}.",
            }, failure);
        }
    }

    private static int Hold(Socket socket)
    {
        var port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Linux))
        {
            socket.Dispose();
            return port;
        }

        // Bound alone, and never listening. From now on only they may bind beside it who ask to share, as the silo does.
        socket.SetRawSocketOption(OfSocket, Reused, BitConverter.GetBytes(0));
        socket.SetRawSocketOption(OfSocket, Shared, BitConverter.GetBytes(1));
        lock (Held) { Held.Add(socket); }
        return port;
    }

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
