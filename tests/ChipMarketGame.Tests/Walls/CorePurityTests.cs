using Xunit;

namespace ChipMarketGame.Tests;

public sealed class CorePurityTests
{
    // What Core has needed so far. Another framework assembly may join if no clock, thread, disk or network comes with it.
    static readonly string[] Needed =
    [
        "System.Collections", "System.Collections.Immutable", "System.Collections.Concurrent", "System.Linq", "System.Memory",
        "System.Numerics.Vectors",
        "System.Runtime", "System.Runtime.InteropServices", "System.Runtime.Intrinsics", "System.Runtime.Numerics",
        "System.Security.Cryptography", "System.Text.Encodings.Web", "System.Text.Json", "System.Text.RegularExpressions",
    ];

    [Fact]
    public void Core_stands_on_the_framework_alone_and_only_on_the_parts_it_needs()
    {
        using var core = BuiltAssembly.Named("ChipMarketGame.Core");

        Assert.Empty(core.References.Except(Needed));
    }

    [Fact]
    public void Core_uses_no_clock_thread_disk_network_outside_luck_or_platform_mathematics()
    {
        using var core = BuiltAssembly.Named("ChipMarketGame.Core");

        var found = Impurity.In(core).ToArray();

        Assert.True(found.Length == 0, "Core uses " + string.Join("; ", found));
    }

    [Fact]
    public void Core_calls_no_native_code()
    {
        using var core = BuiltAssembly.Named("ChipMarketGame.Core");

        Assert.Equal(0, core.NativeCalls);
    }

    [Theory]
    [InlineData("System.DateTime.get_UtcNow")]
    [InlineData("System.Diagnostics.Stopwatch")]
    [InlineData("System.Random")]
    [InlineData("System.Guid.NewGuid")]
    [InlineData("System.Threading.Thread")]
    [InlineData("System.Threading.Tasks.Parallel")]
    [InlineData("System.IO.File")]
    [InlineData("System.Net.Sockets.Socket")]
    [InlineData("System.Math.Exp")]
    [InlineData("System.Double.Pow")]
    public void The_wall_sees_an_impure_call_where_there_is_one(string expected)
    {
        using var tests = BuiltAssembly.Named("ChipMarketGame.Tests");

        Assert.Contains(Impurity.In(tests), found => found.StartsWith(expected + ":", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("System.Math.Sqrt")]
    [InlineData("System.IO.MemoryStream")]
    public void The_wall_lets_exact_arithmetic_and_memory_through(string expected)
    {
        using var tests = BuiltAssembly.Named("ChipMarketGame.Tests");

        Assert.DoesNotContain(Impurity.In(tests), found => found.StartsWith(expected + ":", StringComparison.Ordinal));
    }
}
