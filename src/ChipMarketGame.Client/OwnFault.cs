using System.Reflection;

namespace ChipMarketGame.Client;

/// <summary>
/// A fault of this program: nobody asked wrongly and nothing around it failed. It is told as every failure is, in a sentence.
/// </summary>
internal static class OwnFault
{
    private const string Trace = "CHIPMARKET_TRACE";

    /// <summary>Whether whoever runs it wants to see where it happened.</summary>
    public static bool IsTraced => Environment.GetEnvironmentVariable(Trace) == "1";

    public static string Sentence(Exception fault) =>
        $"chipmarket {Version} has a fault: {fault.GetType().Name}, {fault.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ')}. Nothing " +
        $"you typed should lead here: please report this line and the command line to whoever gave you the program; with {Trace}=1 it " +
        $"also says where it happened.";

    private static string Version =>
        typeof(OwnFault).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
