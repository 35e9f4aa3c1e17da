using System.Globalization;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Client;

/// <summary>The folder that a run leaves: the events to replay it, tables to compute with, a report to read.</summary>
internal sealed class RunFolder : IDisposable
{
    public const string Events = "events.jsonl", Quarters = "quarters.csv", Seats = "seats.csv", Dictionary = "data-dictionary.csv", Report = "report.html";
    private readonly ResultFolder _folder;

    private RunFolder(ResultFolder folder) => _folder = folder;

    public string Path => _folder.Path;

    /// <summary>Opens it before the game is played, so that nobody waits for a run that cannot be kept.</summary>
    /// <exception cref="CommandFailedException">It is not empty or cannot be written.</exception>
    public static RunFolder Open(string path)
    {
        try
        {
            return new RunFolder(ResultFolder.Open(path));
        }
        catch (FolderNotEmptyException full)
        {
            throw CommandFailedException.BadUsage(full.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CommandFailedException.Failed($"{path} cannot be written: {fault.Message}", fault);
        }
    }

    /// <summary>Writes all files of a run, or none.</summary>
    /// <exception cref="CommandFailedException">The disk is full or fails.</exception>
    public void Write(FinishedRun run, CultureInfo language)
    {
        try
        {
            _folder.Write(Events, run.WriteEvents);
            _folder.Write(Quarters, stream => CsvTable.Write(stream, QuartersTable.Columns(run.Roster), run.Quarters));
            _folder.Write(Seats, stream => CsvTable.Write(stream, SeatsTable.Columns, SeatQuarter.Of(run)));
            _folder.Write(Dictionary, stream => CsvTable.Write(stream, DictionaryEntry.Columns, DictionaryEntry.Of(run.Roster)));
            _folder.Write(Report, stream => ReportPage.Write(stream, run, language));
            _folder.Complete();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw CommandFailedException.Failed($"The results cannot be written to {Path}, and nothing of them is left there: {fault.Message}", fault);
        }
    }

    public void Dispose() => _folder.Dispose();
}
