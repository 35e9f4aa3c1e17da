using System.Collections.Immutable;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>A class as whoever runs it has it: its game, its code, the instructor's token.</summary>
sealed class Classroom(IGrainFactory grains, GameId id, string code, string token)
{
    public IGrainFactory Grains => grains;

    public GameId Id => id;

    public string Code => code;

    public string Token => token;

    /// <summary>Opens a class in which people may take some seats, or all if none are named.</summary>
    public static async Task<Classroom> Open(IGrainFactory grains, GameRequest request)
    {
        var answer = await grains.Game(Played.Id).Open(request);
        Assert.Empty(answer.Problems);
        return new Classroom(grains, Played.Id, request.Class!.Code, request.Class.Token);
    }

    /// <summary>What such a class is asked for with.</summary>
    public static GameRequest Request(int quarters, params ImmutableArray<string> seats) => Played.Request() with
    {
        Document = Played.Short(quarters).Json, Kind = GameKind.Class, Class = new ClassRequest(JoinCode.New(), SeatToken.New(), seats),
    };

    /// <summary>The same class as another cluster shows it.</summary>
    public Classroom In(IGrainFactory elsewhere) => new(elsewhere, id, code, token);

    /// <summary>The same class in the game to which it moved.</summary>
    public Classroom In(GameId game) => new(grains, game, code, token);

    public async Task<SeatHolder> Take(string company, string name = "Ann")
    {
        var holder = new SeatHolder(this, company, SeatToken.New());
        Assert.Null((await Claim(company, name, holder.Token)).Problem);
        return holder;
    }

    public ValueTask<SeatAnswer<SeatSight>> Claim(string company, string name, string seatToken, string? typed = null) =>
        grains.Seats(id).Claim(new SeatClaim(typed ?? code, company, name, seatToken));

    /// <summary>Orders what must succeed.</summary>
    public async Task<ClassBoard> Order(ClassOrder order, string? command = null)
    {
        var answer = await Try(order, command);
        Assert.Null(answer.Problem?.Sentence);
        return answer.Value!;
    }

    public ValueTask<SeatAnswer<ClassBoard>> Try(ClassOrder order, string? command = null) =>
        grains.Instructor(id).Order(token, command ?? Guid.NewGuid().ToString("n"), order);

    public Task<ClassBoard> Start() => Order(new ClassOrder.Start());

    /// <summary>Closes the open quarter, whoever has handed in.</summary>
    public async Task<GameSnapshot> Ring()
    {
        var closed = (await Snapshot()).ClosedQuarters;
        await Order(new ClassOrder.SetClock(0));
        return await UntilClosed(closed + 1);
    }

    public async Task<GameSnapshot> Snapshot() => (await grains.Game(id).Snapshot())!;

    public Task<GameSnapshot> UntilClosed(int quarters) => grains.Until(id, game => game.ClosedQuarters >= quarters);

    /// <summary>Waits until the strategies of these seats have decided.</summary>
    public Task<GameSnapshot> UntilDecided(params Company[] seats) => grains.Until(id, game => seats.All(game.Decided.Contains));
}
