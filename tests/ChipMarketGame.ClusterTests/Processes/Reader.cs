using System.Diagnostics;

namespace ChipMarketGame.ClusterTests;

/// <summary>
/// Somebody who may read every file and write none of another's: root is no such user, so its programs are run without its rights.
/// </summary>
static class Reader
{
    const UnixFileMode ReadFile = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    const UnixFileMode ReadFolder = ReadFile | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public static ProcessStartInfo Of(string program, string[] arguments)
    {
        string[] line = [program, .. arguments];
        if (Environment.IsPrivilegedProcess)
        {
            line = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all,+dac_read_search",
                "--ambient-caps=-all,+dac_read_search", .. line];
        }
        var start = new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // It has no home.
        start.Environment["HOME"] = "/nonexistent";
        start.Environment["DOTNET_CLI_HOME"] = start.Environment["XDG_DATA_HOME"] = "/nonexistent";
        return start;
    }

    /// <summary>Lets nobody write in a folder.</summary>
    public static void Close(string folder)
    {
        if (OperatingSystem.IsWindows()) { return; }
        foreach (var file in Directory.GetFiles(folder)) { File.SetUnixFileMode(file, ReadFile); }
        File.SetUnixFileMode(folder, ReadFolder);
    }

    /// <summary>Lets its owner write again.</summary>
    public static void Open(string folder)
    {
        if (OperatingSystem.IsWindows()) { return; }
        File.SetUnixFileMode(folder, ReadFolder | UnixFileMode.UserWrite);
        foreach (var file in Directory.GetFiles(folder)) { File.SetUnixFileMode(file, ReadFile | UnixFileMode.UserWrite); }
    }
}
