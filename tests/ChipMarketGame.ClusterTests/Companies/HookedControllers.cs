using ChipMarketGame.Core;
using ChipMarketGame.Grains;

namespace ChipMarketGame.ClusterTests;

/// <summary>The built-in strategies, each asked only after a hook of the test has run.</summary>
/// <param name="before">Called with the seat and the number of the quarter; may throw, wait or never return.</param>
/// <param name="remembers">Whether the controllers claim to remember earlier quarters.</param>
sealed class HookedControllers(Func<Company, int, CancellationToken, ValueTask> before, bool remembers = false) : IControllerFactory
{
    readonly StrategyControllers _strategies = new();

    public string? Objection(CompanyRole role, string name) => _strategies.Objection(role, name);

    public IController Create(string name, Scenario scenario, Company seat) => new Hooked(_strategies.Create(name, scenario, seat), this);

    ValueTask Before(Company seat, int turn, CancellationToken bell) => before(seat, turn, bell);

    bool Remember => remembers;

    sealed class Hooked(IController strategy, HookedControllers owner) : IController
    {
        readonly List<int> _seen = [];

        public bool Remembers => owner.Remember;

        public async ValueTask<ISheet> Decide(SeatView view, CancellationToken bell)
        {
            if (Remembers && !_seen.SequenceEqual(Enumerable.Range(0, view.Public.Turn)))
            {
                throw new InvalidOperationException("a quarter was never shown");
            }
            _seen.Add(view.Public.Turn);
            await owner.Before(view.Seat, view.Public.Turn, bell);
            return await strategy.Decide(view, bell);
        }
    }
}
