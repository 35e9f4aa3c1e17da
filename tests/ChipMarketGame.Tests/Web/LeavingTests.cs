using ChipMarketGame.Web;
using Microsoft.JSInterop;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class LeavingTests
{
    public static TheoryData<Exception> Gone => new()
    {
        new JSDisconnectedException("gone"),
        new TaskCanceledException(),
        new OperationCanceledException(),
        new ObjectDisposedException("circuit")
    };

    [Theory]
    [MemberData(nameof(Gone), DisableDiscoveryEnumeration = true)]
    public async Task What_a_page_that_has_gone_was_still_asked_is_no_fault(Exception gone) =>
        Assert.Null(await Record.ExceptionAsync(async () => await Leaving.Ask(() => throw gone)));

    [Fact]
    public async Task A_script_that_fails_on_a_page_that_is_there_is_a_fault() =>
        await Assert.ThrowsAsync<JSException>(async () => await Leaving.Ask(() => throw new JSException("drop is not a function")));
}
