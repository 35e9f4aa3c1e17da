using System.CommandLine;
using System.CommandLine.Invocation;

namespace ChipMarketGame.Client;

/// <summary>The usual help, followed by the verb's examples.</summary>
internal sealed class HelpWithExamples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not IHasExamples { Examples: { Count: > 0 } examples }) { return result; }

        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine($"  {example.Line}");
            output.WriteLine($"      {example.Purpose}");
        }

        output.WriteLine();
        return result;
    }
}
