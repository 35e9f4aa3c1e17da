using System.Net;
using System.Net.Sockets;
using ChipMarketGame.Storage;
using ChipMarketGame.Tests;
using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>A host that cannot start says why in one sentence, ends with 1, and says nothing else.</summary>
public sealed class StartTests : IDisposable
{
    const string Nowhere = "192.0.2.1"; // for documentation: no machine has it

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chipmarket-");

    string Journal => Path.Combine(_folder.FullName, "games.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_port_in_use_is_told()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        Told(await SiloProcess.Finish(
            "--data", "memory", "--urls", url), $"{url} is in use by another program; choose another port with --urls.");
    }

    [Fact]
    public async Task An_address_of_another_machine_is_told() => Told(
        await SiloProcess.Finish("--data", "memory", "--urls", $"http://{Nowhere}:5025"),
        $"http://{Nowhere}:5025 is no address of this machine; choose another with --urls.");

    [Theory]
    [InlineData("--silo-port")]
    [InlineData("--gateway-port")]
    public async Task Of_two_hosts_with_one_port_for_silos_or_clients_the_second_does_not_start(string option)
    {
        var port = FreePorts.One();
        using var first = await SiloProcess.Start("memory", "--demonstration", "false", option, $"{port}");

        Told(
            await SiloProcess.Finish("--data", "memory", "--urls", "http://127.0.0.1:0", option, $"{port}"),
            $"Port {port} of 127.0.0.1 is in use by another program; choose another port with {option}.");
    }

    [Fact]
    public async Task Of_two_hosts_that_start_at_once_with_one_port_one_serves()
    {
        var port = FreePorts.One();
        string[] options = ["--data", "memory", "--urls", "http://127.0.0.1:0", "--demonstration", "false", "--silo-port", $"{port}"];
        var first = Task.Run(() => SiloProcess.StartIn(new Dictionary<string, string>(), options[..]));
        var second = Task.Run(() => SiloProcess.StartIn(new Dictionary<string, string>(), options[..]));

        var served = 0;
        foreach (var host in new[] { first, second })
        {
            try
            {
                await host;
                served++;
            }
            catch (InvalidOperationException)
            {
                // The program ended before it served.
            }
        }

        foreach (var host in new[] { first, second }.Where(host => host.IsCompletedSuccessfully)) { (await host).Dispose(); }
        Assert.Equal(1, served);
    }

    [Fact]
    public async Task A_lock_that_this_user_may_not_write_is_told()
    {
        Directory.CreateDirectory(Journal + ".lock");

        Refused(await SiloProcess.Finish("--data", Journal), $"{Journal} cannot be written: ");
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_is_told()
    {
        Directory.CreateDirectory(Journal + ".operator-key");

        Refused(await SiloProcess.Finish(
            "--data", Journal), $"{Journal}.operator-key, which keeps the hash of the operator's key, cannot be used: ");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told_and_not_made()
    {
        var nowhere = Path.Combine(_folder.FullName, "nowhere");

        Told(
            await SiloProcess.Finish("--data", Path.Combine(nowhere, "games.db")),
            $"There is no folder {nowhere} for the journal {nowhere}/games.db: make it, or name another file with --data.");
        Assert.False(Directory.Exists(nowhere));
    }

    [Fact]
    public async Task A_folder_that_this_user_may_not_write_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights");
        Reader.Close(_folder.FullName);

        var seen = await SiloProcess.FinishAsReader("--data", Journal);

        Reader.Open(_folder.FullName);
        Refused(seen, $"{Journal} cannot be written: ");
    }

    [Fact]
    public async Task A_journal_that_this_user_may_only_read_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights");
        using (var host = await SiloProcess.Start(Journal, "--demonstration", "false")) { await host.Terminate(); }
        Reader.Close(_folder.FullName);

        var seen = await SiloProcess.FinishAsReader("--data", Journal);

        Reader.Open(_folder.FullName);
        Refused(seen, $"{Journal} cannot be written: ");
    }

    [Fact]
    public async Task A_disk_that_is_full_is_told()
    {
        Assert.SkipWhen(!OperatingSystem.IsLinux(), "prlimit is Linux'");

        Refused(await SiloProcess.FinishOnAFullDisk("--data", Journal), $"{Journal} cannot be opened as a journal: ");
    }

    [Theory]
    [InlineData("cut to 5,000 bytes", " is damaged: ")]
    [InlineData("a page of zeros", " is damaged: ")]
    [InlineData("emptied", ".operator-key shows that it was not.")]
    [InlineData("without its log", " lacks events that it once had: ")]
    [InlineData("with a damaged log", ", is damaged or another's.")]
    [InlineData("with a damaged note", ", which says how far it went, is damaged.")]
    public async Task A_damaged_journal_is_told_and_left_as_it_is(string damage, string sentence)
    {
        using (var host = await SiloProcess.Start(Journal, "--seconds-per-quarter", "0", "--pause", "3600"))
        {
            await using (var reader = SqliteJournalReader.Open(Journal))
            {
                using var deadline = new CancellationTokenSource(Waiting.Patience);
                while ((await reader.Games(deadline.Token)).All(head => head.Status != GameStatus.Ended))
                {
                    await Task.Delay(50, deadline.Token);
                }
            }

            if (damage.StartsWith("with", StringComparison.Ordinal)) { await host.Kill(); }
            else { await host.Terminate(); }
        }

        switch (damage)
        {
            case "cut to 5,000 bytes": using (var file = File.OpenWrite(Journal)) { file.SetLength(5000); } break;
            case "emptied": await File.WriteAllBytesAsync(Journal, []); break;
            case "a page of zeros": DamagedFile.Overwrite(Journal, 2 * DamagedFile.Page, new byte[DamagedFile.Page]); break;
            case "without its log": File.Delete(Journal + "-wal"); break;
            case "with a damaged log": DamagedFile.Overwrite(Journal + "-wal", 0, new byte[100]); break;
            default: await File.WriteAllTextAsync(Journal + ".head", "garbage"); break;
        }

        var before = DamagedFile.Standing(Journal);

        var seen = await SiloProcess.Finish("--data", Journal);

        Refused(seen, Journal);
        Assert.Contains(sentence, seen.Errors, StringComparison.Ordinal);
        Assert.Equal(before, DamagedFile.Standing(Journal));
    }

    [Fact]
    public async Task Keys_with_which_a_host_signs_pages_are_its_owners_alone_and_no_warning_is_given()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has a store of its own");
        var home = new Dictionary<string, string> { ["HOME"] = _folder.FullName };
        using var host = await SiloProcess.StartIn(home, "--data", "memory", "--demonstration", "false");
        Assert.Equal(HttpStatusCode.OK, await host.Status("/teach"));

        var keys = new DirectoryInfo(Path.Combine(_folder.FullName, ".aspnet", "DataProtection-Keys"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows()
            ? default
            : Assert.Single(keys.GetFiles()).UnixFileMode);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, OperatingSystem.IsWindows()
            ? default
            : keys.UnixFileMode);
        Assert.DoesNotContain(host.Said, line => line.StartsWith("warn:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a-file/games.db", "a-file/games.db cannot be written: ")]
    [InlineData("a-file", "a-file cannot be opened as a journal: ")]
    [InlineData(".", " is a folder; a journal is a file.")]
    public async Task A_place_that_is_none_for_a_journal_is_told(string place, string sentence)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "a-file"), new string('x', 5000));

        var seen = await SiloProcess.Finish("--data", Path.Combine(_folder.FullName, place));

        Assert.Equal((1, ""), (seen.ExitCode, seen.Output));
        Assert.Contains(sentence, seen.Errors, StringComparison.Ordinal);
        Assert.Single(seen.Errors.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5025/play", "--urls must be addresses without a path, not http://127.0.0.1:5025/play.")]
    [InlineData(
        "http://market.example:5025",
        "--urls must name localhost, an IP address of this machine or * for all of them, not market.example.")]
    [InlineData("http://localhost:0", "--urls: port 0 picks a free one of an IP address, such as http://127.0.0.1:0, not of localhost.")]
    [InlineData("http://127.0.0.1:70000", "--urls must be addresses such as http://127.0.0.1:5025, not http://127.0.0.1:70000.")]
    [InlineData("http://127.0.0.1:5025;", "--urls must be addresses such as http://127.0.0.1:5025, not http://127.0.0.1:5025;.")]
    public async Task A_malformed_address_is_told_with_exit_code_2(string urls, string sentence)
    {
        var (exitCode, output, errors) = await SiloProcess.Finish("--data", "memory", "--urls", urls);

        Assert.Equal((2, "", sentence), (exitCode, output, errors.Trim()));
    }

    [Fact]
    public async Task Https_without_a_certificate_is_told() =>
        Refused(await SiloProcess.Finish("--data", "memory", "--urls", "https://127.0.0.1:0"), "");

    static void Told((int ExitCode, string Output, string Errors) seen, string sentence) =>
        Assert.Equal((1, "", sentence), (seen.ExitCode, seen.Output, seen.Errors.Trim()));

    static void Refused((int ExitCode, string Output, string Errors) seen, string beginning)
    {
        Assert.Equal((1, ""), (seen.ExitCode, seen.Output));
        Assert.StartsWith(beginning, seen.Errors, StringComparison.Ordinal);
        Assert.Single(seen.Errors.Trim().Split('\n'));
        Assert.EndsWith(".", seen.Errors.Trim(), StringComparison.Ordinal);
    }
}
