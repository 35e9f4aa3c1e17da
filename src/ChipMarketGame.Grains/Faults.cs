using ChipMarketGame.Contracts;
using ChipMarketGame.Storage;
using Microsoft.Extensions.Logging;
using Orleans;

namespace ChipMarketGame.Grains;

/// <summary>
/// Round every call of this program's grains: what callers cannot help is told from what they may ask again. They may live in another
/// process and know nothing of a grain's exceptions.
/// </summary>
internal sealed class Faults(ILogger<Faults> log) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (Exception failure)
            when (failure is not (ControllerFailedException or MatchRefusedException or GameFaultException) && IsOurs(context))
        {
            if (failure is UnreadableEventException) { throw new GameUnreadableException(failure.Message); }
            if (Outage.Is(failure)) { throw; }
            Log.Fault(log, failure, $"{context.InterfaceName}.{context.MethodName}", $"{context.TargetId}");
            throw new GameFaultException();
        }
    }

    private static bool IsOurs(IIncomingGrainCallContext context) => context.Grain?.GetType().Assembly == typeof(Faults).Assembly;
}
