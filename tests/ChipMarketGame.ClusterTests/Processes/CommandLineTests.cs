using Xunit;

namespace ChipMarketGame.ClusterTests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--datta x", "There is no option --datta; --help lists them.")]
    [InlineData("--Data x", "There is no option --Data; --help lists them.")]
    [InlineData("--data=x operator-key", "There is no option operator-key; --help lists them.")]
    [InlineData("operator-key x", "There is no option operator-key; --help lists them.")]
    [InlineData("[diagram]", "There is no option [diagram]; --help lists them.")]
    [InlineData("--", "There is no option --; --help lists them.")]
    [InlineData("@settings", "There is no option @settings; --help lists them.")]
    [InlineData("--data x --data", "--data needs a value; --help says which.")]
    [InlineData("--pause 5 --pause -1", "--pause must be a number between 0 and 3600, not -1.")]
    [InlineData("--pause=", "--pause must be a number between 0 and 3600, not .")]
    [InlineData("--log=a=b", "--log must be text or json, not a=b.")]
    [InlineData("--data", "--data needs a value; --help says which.")]
    [InlineData("--seconds-per-quarter soon", "--seconds-per-quarter must be a number between 0.1 and 604800, not soon.")]
    [InlineData("--gateway-port 70000", "--gateway-port must be a whole number between 0 and 65535, not 70000.")]
    [InlineData("--urls nowhere", "--urls must be addresses such as http://127.0.0.1:5025, not nowhere.")]
    [InlineData("--cluster 127.0.0.1:1,ssl=maybe", "--cluster: ssl must be true or false, not maybe.")]
    [InlineData("--cluster nowhere", "--cluster must be a Redis host and port such as 127.0.0.1:6379, not nowhere.")]
    [InlineData(
        "--cluster 127.0.0.1:6379 --data x.db",
        "--cluster does not go with --data x.db: silos of a cluster share no journal file; name a server with --journal, or leave " +
        "--data out.")]
    [InlineData(
        "--journal Host=127.0.0.1 --data x.db",
        "--journal does not go with --data x.db: a journal is in one place; leave one of them out.")]
    [InlineData(
        "--cluster 127.0.0.1:6379 --journal Host=127.0.0.1",
        "--cluster with --journal needs --operator-key-hash: the hosts of a cluster share one operator's key; the word operator-key in " +
        "place of all options makes one.")]
    [InlineData(
        "--operator-key-hash ABC",
        "--operator-key-hash must be 64 hexadecimal digits in lower case; the word operator-key in place of all options makes a key and " +
        "its hash.")]
    [InlineData("--address 10.0.0.1", "--address 10.0.0.1 goes with --cluster only: a silo alone has no others to reach it.")]
    [InlineData("--log xml", "--log must be text or json, not xml.")]
    [InlineData("--drain 301", "--drain must be a number between 0 and 300, not 301.")]
    [InlineData("--dashboard maybe", "--dashboard must be true or false, not maybe.")]
    [InlineData("--demonstration=maybe", "--demonstration must be true or false, not maybe.")]
    public async Task A_wrong_option_is_answered_with_a_sentence_and_exit_code_2(string options, string sentence)
    {
        var (exitCode, output, errors) = await SiloProcess.Finish(options.Split(' '));

        Assert.Equal((2, "", sentence), (exitCode, output, errors.Trim()));
    }

    [Fact]
    public async Task Help_names_every_option()
    {
        var (exitCode, output, _) = await SiloProcess.Finish("--log", "--help");

        Assert.Equal(0, exitCode);
        Assert.All(
            ["--data", "--journal", "--urls", "--demonstration", "--scenario", "--seconds-per-quarter", "--pause", "--tournaments",
                "--cluster", "--address", "--operator-key-hash", "--silo-port", "--gateway-port", "--drain", "--dashboard", "--log"],
            option => Assert.Contains(option, output, StringComparison.Ordinal));
    }
}
