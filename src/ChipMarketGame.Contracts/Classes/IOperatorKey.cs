namespace ChipMarketGame.Contracts;

/// <summary>The key of whoever runs the host: it opens classes.</summary>
public interface IOperatorKey
{
    bool Opens(string key);

    /// <summary>
    /// Tells this key from any other, and does not help to find it: what is sealed under this name is void under another key.
    /// </summary>
    string Name { get; }
}
