using ChipMarketGame.Core;

namespace ChipMarketGame.Grains;

/// <summary>Whoever makes the decisions of one company in one game.</summary>
public interface IController
{
    /// <summary>Whether it remembers earlier quarters, so that a new one must be shown them before it can go on.</summary>
    bool Remembers { get; }

    /// <summary>The sheet for the quarter in view.</summary>
    /// <param name="bell">Cancelled when the quarter closes without it.</param>
    ValueTask<ISheet> Decide(SeatView view, CancellationToken bell);
}
