namespace ChipMarketGame.ClusterTests;

/// <summary>A host with a class in which somebody has the one seat, Google's.</summary>
sealed class TakenSeat : IAsyncDisposable
{
    readonly Host _host;
    readonly ClassOverHttp _room;
    readonly string _token;

    TakenSeat(Host host, ClassOverHttp room, string token) => (_host, _room, _token) = (host, room, token);

    /// <summary>Before the first quarter.</summary>
    public static async Task<TakenSeat> InALobby()
    {
        var host = await Host.Start();
        var room = await host.Class("google");
        return new TakenSeat(host, room, await room.Take("google"));
    }

    /// <summary>In the first quarter.</summary>
    public static async Task<TakenSeat> InAQuarter()
    {
        var seat = await InALobby();
        await seat._room.Order("start");
        return seat;
    }

    /// <summary>In the first quarter, whose clock stands.</summary>
    public static async Task<TakenSeat> InAPausedQuarter()
    {
        var seat = await InAQuarter();
        await seat._room.Order("pause");
        return seat;
    }

    public void Deconstruct(out Host host, out ClassOverHttp room, out string token) => (host, room, token) = (_host, _room, _token);

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
