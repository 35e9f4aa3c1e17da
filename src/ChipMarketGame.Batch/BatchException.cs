using System.Collections.Immutable;

namespace ChipMarketGame.Batch;

/// <summary>Many games cannot be played, kept or read as they were asked for. Its sentences are for people.</summary>
public sealed class BatchException : Exception
{
    private BatchException(bool isMisuse, ImmutableArray<string> sentences, Exception? cause)
        : base(string.Join('\n', sentences), cause) =>
        (IsMisuse, Sentences) = (isMisuse, sentences);

    /// <summary>Whether it was asked wrongly, so that nothing was done; if not, it was asked rightly and failed on the way.</summary>
    public bool IsMisuse { get; }

    /// <summary>What was wrong, a sentence each; at least one.</summary>
    public ImmutableArray<string> Sentences { get; }

    /// <summary>It was asked wrongly.</summary>
    public static BatchException Misuse(params ImmutableArray<string> sentences) => new(isMisuse: true, sentences, cause: null);

    /// <summary>It was asked rightly and failed.</summary>
    /// <param name="cause">What failed underneath; null where nothing did.</param>
    public static BatchException Failed(string sentence, Exception? cause = null) => new(isMisuse: false, [sentence], cause);
}
