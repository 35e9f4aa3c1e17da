using System.CommandLine;
using ChipMarketGame.Storage;

namespace ChipMarketGame.Client;

/// <summary>A verb about a journal, with a sentence for whatever a journal can go wrong with.</summary>
internal abstract class JournalCommand : Command, IHasExamples
{
    protected const string PlaceHelp =
        "Journal: a SQLite file, or a PostgreSQL connection string such as \"Host=127.0.0.1;Database=chipmarket;Username=chipmarket\"; " +
        "its password may stand in PGPASSWORD.";

    protected JournalCommand(string name, string description) : base(name, description) =>
        SetAction((parsed, cancellation) => Task.Run(() => Told(parsed, cancellation), cancellation));

    public abstract IReadOnlyList<Example> Examples { get; }

    protected abstract Task<int> Run(ParseResult parsed, CancellationToken cancellation);

    /// <exception cref="CommandFailedException">The text is a connection string that cannot be used.</exception>
    protected static JournalPlace Place(string text)
    {
        try
        {
            return JournalPlace.Parse(text);
        }
        catch (JournalNotOpenedException wrong)
        {
            throw CommandFailedException.BadUsage(wrong.Message);
        }
    }

    /// <exception cref="CommandFailedException">
    /// It is a connection string that cannot be used, or no file that a journal can be in.
    /// </exception>
    protected static JournalPlace PlaceToRead(string text)
    {
        var place = Place(text);
        if (place.IsServer) { return place; }

        NamedFile.MustBeOnDisk(text, "a journal");
        return File.Exists(text) ? place : throw CommandFailedException.BadUsage($"There is no journal {place}.");
    }

    /// <exception cref="CommandFailedException">There is a file of that name.</exception>
    protected static void RefuseToOverwrite(string file)
    {
        if (Path.Exists(file))
        {
            throw CommandFailedException.BadUsage($"{file} is there already and is not overwritten: choose another name.");
        }
    }

    private async Task<int> Told(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            return await Run(parsed, cancellation);
        }
        catch (JournalNotEmptyException full)
        {
            throw CommandFailedException.BadUsage(full.Message);
        }
        catch (Exception failure)
            when (failure is JournalNotOpenedException or JournalUnavailableException or JournalRefusedException or JournalFlawedException
                or BackupException or RecordingException or IOException or UnauthorizedAccessException)
        {
            throw CommandFailedException.Failed(failure.Message, failure);
        }
    }
}
