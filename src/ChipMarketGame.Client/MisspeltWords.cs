using System.CommandLine;
using System.CommandLine.Parsing;
using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>Words of a command line that no verb and no option answers to, each with the one that was probably meant.</summary>
internal static class MisspeltWords
{
    /// <returns>A sentence for each; none where everything has a meaning, or where <c>--</c> says that what follows is no option.</returns>
    public static IReadOnlyList<string> In(ParseResult parsed)
    {
        if (parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)) { return []; }
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var verb, ..] && !IsOption(verb))
        {
            return [Sentence("verb", verb, command.Subcommands)];
        }

        // An argument takes whatever stands at its place, a misspelt option too.
        var taken = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens);
        return
        [
            .. parsed.UnmatchedTokens.Concat(taken.Select(token => token.Value)).Where(IsOption)
                .Select(word => Sentence("option", word.Split('=')[0], command.Options)),
        ];
    }

    private static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal);

    private static string Sentence(string kind, string word, IEnumerable<Symbol> known)
    {
        var nearest = NearestName.To(word, known.Select(symbol => symbol.Name).ToArray());
        return $"There is no {kind} {word}.{(nearest is null ? "" : $" Did you mean {nearest}?")}";
    }
}
