namespace ChipMarketGame.Storage;

/// <summary>A journal that holds a file or connections until it is disposed of.</summary>
public interface IOpenedJournal : IJournal, IAsyncDisposable
{
    /// <summary>Who is signed in, kept where the journal is.</summary>
    ISignInStore SignIns { get; }
}
