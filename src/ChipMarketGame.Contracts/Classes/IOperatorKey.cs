namespace ChipMarketGame.Contracts;

/// <summary>The key of whoever runs the host: it opens classes.</summary>
public interface IOperatorKey
{
    bool Opens(string key);
}
