using System.CommandLine;
using System.CommandLine.Parsing;

namespace ChipMarketGame.Silo;

/// <summary>One setting of the host, wherever it is said: on the command line, in the environment or in a file.</summary>
internal sealed class Setting
{
    private readonly Func<string, string, string?> _wrong;

    /// <param name="name">Of the property of <see cref="ChipMarketOptions"/>.</param>
    /// <param name="option">Of the option on the command line.</param>
    /// <param name="value">What stands for its value in the help.</param>
    /// <param name="help">What it says.</param>
    /// <param name="wrong">From the option's name and what was said, a sentence about what is wrong; null if nothing is.</param>
    public Setting(string name, string option, string value, string help, Func<string, string, string?>? wrong = null)
    {
        Name = name;
        Option = new(option) { Description = help, HelpName = value, Arity = ArgumentArity.OneOrMore };
        _wrong = wrong ?? ((_, _) => null);
    }

    public string Name { get; }

    /// <summary>May be said again: the last counts.</summary>
    public Option<string[]> Option { get; }

    public string? Wrong(string said) => _wrong(Option.Name, said);

    /// <summary>What the command line says last of it; null if nothing.</summary>
    public string? Said(ParseResult line) => line.GetResult(Option)?.Tokens is [.., var last] ? last.Value : null;

    public bool LacksValue(ParseResult line) => line.GetResult(Option) is { } said && said.IdentifierTokenCount > said.Tokens.Count;
}
