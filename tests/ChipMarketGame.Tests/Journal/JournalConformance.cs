using ChipMarketGame.Storage;

namespace ChipMarketGame.Tests;

/// <summary>What every journal promises. Each store runs all of it.</summary>
public abstract partial class JournalConformance
{
    protected abstract IJournal Journal { get; }
}
