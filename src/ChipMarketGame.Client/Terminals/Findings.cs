using ChipMarketGame.Core;

namespace ChipMarketGame.Client;

/// <summary>What is wrong with a command line, gathered part by part so that all of it is told at once.</summary>
internal sealed class Findings
{
    private readonly List<string> _sentences = [];

    /// <summary>What a part comes to; what stands for it where it is wrong.</summary>
    public T Try<T>(Func<T> part, Func<T> instead)
    {
        try
        {
            return part();
        }
        catch (CommandFailedException wrong) when (wrong.ExitCode == ExitCode.BadUsage)
        {
            _sentences.AddRange(wrong.Sentences);
        }
        catch (ScenarioException wrong)
        {
            _sentences.AddRange(wrong.Faults.Select(fault => fault.Sentence));
        }

        return instead();
    }

    public void Add(string sentence) => _sentences.Add(sentence);

    /// <summary>All of it, each sentence once.</summary>
    public CommandFailedException All() => CommandFailedException.BadUsage([.. _sentences.Distinct()]);

    /// <exception cref="CommandFailedException">Something was wrong.</exception>
    public void Throw()
    {
        if (_sentences.Count > 0) { throw All(); }
    }
}
