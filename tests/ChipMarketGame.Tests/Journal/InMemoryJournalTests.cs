using ChipMarketGame.Storage;

namespace ChipMarketGame.Tests;

public sealed class InMemoryJournalTests : JournalConformance
{
    protected override IJournal Journal { get; } = new InMemoryJournal();
}
