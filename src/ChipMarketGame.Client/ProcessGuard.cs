using ChipMarketGame.Strategies;

namespace ChipMarketGame.Client;

/// <summary>
/// Has the last word when the process ends while a verb still works: because a strategy of one's own ends it, because a thread that it
/// began throws, or because of a fault of this program. A sentence and an exit code; an overflow of the stack alone cannot be told.
/// </summary>
internal sealed class ProcessGuard : IDisposable
{
    /// <summary>Set to anything, it has the trace of a fault printed as well.</summary>
    private const string Trace = "CHIPMARKET_TRACE";

    private readonly Terminal _terminal;

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
        if (Environment.ExitCode == 0)
        {
            _terminal.Fault("The program was ended from within before it was done: a strategy may not end the process. What was written before is kept.");
            Environment.ExitCode = ExitCode.No;
        }
    }

    private void Thrown(object sender, UnhandledExceptionEventArgs unhandled)
    {
        var thrown = (Exception)unhandled.ExceptionObject;
        _terminal.Fault($"Nobody expected this: {FailureText.Of(thrown).TrimEnd('.')}. It is a fault of this program, or of a thread that a strategy of your own began. Please report it; with {Trace}=1 the trace is printed.");
        if (Environment.GetEnvironmentVariable(Trace) is { Length: > 0 }) { _terminal.Fault(thrown.ToString()); }

        Environment.Exit(ExitCode.No);
    }
}
