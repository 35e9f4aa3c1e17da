using System.Collections.Immutable;

namespace ChipMarketGame.Client;

/// <summary>A verb cannot go on. The sentences are for people and go to standard error.</summary>
internal sealed class CommandFailedException(int exitCode, ImmutableArray<string> sentences, Exception? cause = null)
    : Exception(string.Join('\n', sentences), cause)
{
    public int ExitCode { get; } = exitCode;

    public ImmutableArray<string> Sentences { get; } = sentences;

    /// <summary>It was asked wrongly.</summary>
    public static CommandFailedException BadUsage(params ImmutableArray<string> sentences) => new(Client.ExitCode.BadUsage, sentences);

    /// <summary>It was asked rightly and failed.</summary>
    public static CommandFailedException Failed(string sentence, Exception? cause = null) => new(Client.ExitCode.No, [sentence], cause);
}
