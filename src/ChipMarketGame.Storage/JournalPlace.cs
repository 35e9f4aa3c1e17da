namespace ChipMarketGame.Storage;

/// <summary>Where a journal is: in a SQLite file or on a PostgreSQL server.</summary>
public sealed class JournalPlace
{
    private readonly string text;
    private readonly PostgresAddress? server;

    private JournalPlace(string text, PostgresAddress? server) => (this.text, this.server) = (text, server);

    /// <summary>Whether it is on a server.</summary>
    public bool IsServer => server is not null;

    /// <summary>A connection string (what has a <c>Host=</c>) or the path of a file.</summary>
    /// <exception cref="JournalNotOpenedException">It is a connection string that cannot be used.</exception>
    public static JournalPlace Parse(string text) => PostgresAddress.Is(text) ? Server(text) : File(text);

    /// <exception cref="JournalNotOpenedException">It is no path.</exception>
    public static JournalPlace File(string path) => string.IsNullOrWhiteSpace(path)
        ? throw new JournalNotOpenedException("A journal must be named: the path of a file, or a connection string.")
        : new(Path.GetFullPath(path), null);

    /// <exception cref="JournalNotOpenedException">The connection string cannot be used.</exception>
    public static JournalPlace Server(string connectionString) => new(connectionString, PostgresAddress.Parse(connectionString));

    /// <summary>Opens it for a market, made if there is none and brought up to date.</summary>
    /// <exception cref="JournalNotOpenedException">It is in use, unreachable, unsafe, or not one that this program understands.</exception>
    public IOpenedJournal Open() => IsServer ? PostgresJournal.Open(text) : SqliteJournal.Open(text);

    /// <summary>Opens it to read, also while a market runs on it; changes nothing.</summary>
    /// <exception cref="JournalNotOpenedException">There is none, it is unreachable, or not one that this program understands.</exception>
    public IOpenedJournalReader OpenToRead() => IsServer ? PostgresJournalReader.Open(text) : SqliteJournalReader.Open(text);

    /// <summary>A place beside this one, which must be empty, to restore a backup.</summary>
    /// <exception cref="JournalNotEmptyException">It is not empty.</exception>
    /// <exception cref="JournalNotOpenedException">It cannot be reached.</exception>
    internal RestoreSite RestoreSite() => server is null ? Storage.RestoreSite.File(text) : Storage.RestoreSite.Server(server);

    /// <summary>The path, or host, port, database and schema: nothing secret.</summary>
    public override string ToString() => server?.ToString() ?? text;
}
