using ChipMarketGame.Strategies;

namespace ChipMarketGame.Client;

/// <summary>
/// Has the last word when the process ends while a verb still works: because a strategy of one's own ends it, because a thread that it
/// began throws, or because of a fault of this program. A sentence and an exit code; an overflow of the stack alone cannot be told.
/// </summary>
internal sealed class ProcessGuard : IDisposable
{
    private readonly Terminal _terminal;
    private bool _told;

    public ProcessGuard(Terminal terminal)
    {
        _terminal = terminal;
        AppDomain.CurrentDomain.ProcessExit += Ended;
        AppDomain.CurrentDomain.UnhandledException += Thrown;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Ended;
        AppDomain.CurrentDomain.UnhandledException -= Thrown;
    }

    private void Ended(object? sender, EventArgs nothing)
    {
        if (_told) { return; }

        if (BeingAsked.Now is { IsEmpty: false } asked)
        {
            _terminal.Fault($"Of your own strategies, being asked at that moment: {string.Join(", ", asked)}.");
        }

        _terminal.Fault(
            "The program was ended before it was done, from outside or by a strategy; a strategy may not end the process. What was " +
            "written before is kept.");
        Environment.ExitCode = ExitCode.No;
    }

    private void Thrown(object sender, UnhandledExceptionEventArgs unhandled)
    {
        var thrown = (Exception)unhandled.ExceptionObject;
        _terminal.Fault(
            $"On a thread of its own: {FailureText.Of(thrown).TrimEnd('.')}. If a strategy of yours began it, the fault is there; if " +
            $"not, it is the program's, and we should like to hear of it.");
        if (OwnFault.IsTraced) { _terminal.Fault(thrown.ToString()); }

        _told = true;
        Environment.Exit(ExitCode.No);
    }
}
