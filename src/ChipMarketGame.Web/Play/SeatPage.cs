using ChipMarketGame.Contracts;

namespace ChipMarketGame.Web;

/// <summary>A page of somebody who holds a seat.</summary>
public abstract class SeatPage : ClassPage
{
    /// <summary>All that the seat may know; null before it is known, and when the token speaks for the seat no more.</summary>
    protected SeatSight? Sight { get; private set; }

    /// <summary>The seat as its holder uses it.</summary>
    protected HeldSeat Seat => new(Grains.Seats(Id), Token);

    protected override GameSnapshot? Known => Sight?.Game;

    protected override string Place => "play";

    protected override async Task Ask()
    {
        var answer = await Seat.Look(Sight);
        Lost = answer.Problem?.Fault == SeatFault.NotYours;
        Sight = Lost ? null : answer.Value ?? Sight;
    }
}
