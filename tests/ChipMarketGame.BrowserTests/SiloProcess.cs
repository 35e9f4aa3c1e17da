using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Xunit;

namespace ChipMarketGame.BrowserTests;

/// <summary>The real program, as built beside these tests, with a journal of its own that goes away with it.</summary>
public sealed partial class SiloProcess : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chipmarket-browser-");
    readonly List<string> _said = [];
    readonly double _secondsPerQuarter;
    readonly bool _everythingLogged;
    Process? _process;

    SiloProcess(double secondsPerQuarter, bool everythingLogged) =>
        (_secondsPerQuarter, _everythingLogged) = (secondsPerQuarter, everythingLogged);

    /// <summary>All that the program wrote.</summary>
    public IReadOnlyList<string> Said
    {
        get
        {
            lock (_said) { return [.. _said]; }
        }
    }

    string Journal => Path.Combine(_folder.FullName, "chipmarket.db");

    /// <summary>Where it serves; a restart keeps it.</summary>
    public string Address { get; private set; } = "http://127.0.0.1:0";

    /// <summary>The operator's key, which the program says once.</summary>
    public string OperatorKey
    {
        get
        {
            lock (_said) { return _said.Select(line => Key.Match(line)).Single(match => match.Success).Groups[1].Value; }
        }
    }

    /// <param name="everythingLogged">Whether it logs at every level.</param>
    public static async Task<SiloProcess> Start(double secondsPerQuarter, bool everythingLogged = false)
    {
        var silo = new SiloProcess(secondsPerQuarter, everythingLogged);
        await silo.Begin();
        return silo;
    }

    /// <summary>Ends it without a word, as kill -9 does, and starts it again on the same journal.</summary>
    /// <param name="whileAway">What happens between the two.</param>
    public async Task Restart(Func<Task>? whileAway = null)
    {
        await Kill();
        if (whileAway is not null) { await whileAway(); }
        await Begin();
    }

    /// <summary>Damages the first closed quarter in the record of a class, while the program is away.</summary>
    public void Spoil(string code)
    {
        using var journal = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = Journal, Pooling = false }.ConnectionString);
        journal.Open();
        using var spoil = journal.CreateCommand();
        spoil.CommandText = """
            drop trigger event_is_never_changed;
            update event set hash = zeroblob(32) where kind = 'quarter-closed' and game_id in (select game_id from game where tag like '%' || $code || '%');
            create trigger event_is_never_changed before update on event begin select raise(abort, 'an event is never changed'); end;
            """;
        spoil.Parameters.AddWithValue("$code", code);
        Assert.NotEqual(0, spoil.ExecuteNonQuery());
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        _folder.Delete(recursive: true);
    }

    async Task Kill()
    {
        using var process = _process;
        if (process is null) { return; }
        if (!process.HasExited) { process.Kill(entireProcessTree: true); }
        await process.WaitForExitAsync();
        _process = null;
    }

    async Task Begin()
    {
        var serving = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hear(string? line)
        {
            if (line is null) { return; }
            lock (_said) { _said.Add(line); }
            if (Greeting.Match(line) is { Success: true } match) { serving.TrySetResult(match.Groups[1].Value); }
        }

        var process = _process = new Process { StartInfo = Command(), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => serving.TrySetException(new InvalidOperationException("The silo ended before it served anything."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            Address = await serving.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        catch (Exception failure)
        {
            await DisposeAsync();
            throw new InvalidOperationException($"The silo did not come up. It said:\n{string.Join('\n', _said)}", failure);
        }
    }

    ProcessStartInfo Command()
    {
        var command = Silo();
        if (_everythingLogged)
        {
            foreach (var category in new[] { "Default", "ChipMarketGame", "Orleans.Runtime.Silo", "Orleans.Runtime.Watchdog" })
            {
                command.Environment[$"Logging__LogLevel__{category}"] = "Trace";
            }
        }

        return command;
    }

    ProcessStartInfo Silo() => new("dotnet")
    {
        ArgumentList =
        {
            Path.Combine(AppContext.BaseDirectory, "ChipMarketGame.Silo.dll"), "--data", Journal,
            "--urls", Address, "--seconds-per-quarter", FormattableString.Invariant($"{_secondsPerQuarter}"), "--pause", "1",
        },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    [GeneratedRegex(@"Operator's key, .*: (\S{43})$")]
    private static partial Regex Key { get; }

    [GeneratedRegex(@"serves (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Greeting { get; }
}
