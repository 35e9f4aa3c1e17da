using ChipMarketGame.Storage;

namespace ChipMarketGame.Tests;

public sealed class MemorySignInTests : SignInConformance
{
    protected override ISignInStore Store { get; } = new MemorySignIns();
}
