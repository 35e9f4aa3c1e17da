namespace ChipMarketGame.Storage;

/// <summary>A step that a journal says was applied to it.</summary>
internal sealed record AppliedMigration(int Number, string Name, string Checksum)
{
    /// <summary>The steps that a journal still needs.</summary>
    /// <param name="journal">Its name, for people.</param>
    /// <exception cref="JournalNotOpenedException">The journal is newer than this program, or was made by other steps.</exception>
    public static IReadOnlyList<Migration> Missing(string journal, IReadOnlyList<AppliedMigration> applied, IReadOnlyList<Migration> steps)
    {
        for (var i = 0; i < applied.Count; i++)
        {
            var (number, name, checksum) = applied[i];
            if (i >= steps.Count)
            {
                throw new JournalNotOpenedException(
                    $"{journal} has schema step {number} ({name}); this program knows {steps.Count}. Use the newer program that wrote it.");
            }

            if (number != steps[i].Number || checksum != steps[i].Checksum)
            {
                throw new JournalNotOpenedException(
                    $"{journal} was made by another step {number} ({name}) than this program's {steps[i].Number} ({steps[i].Name}).");
            }
        }

        return steps.Skip(applied.Count).ToList();
    }

    /// <summary>
    /// Refuses what a reader, which changes nothing, does not understand. A journal that an older program wrote is read as it is: what
    /// later steps add beside the games is not there.
    /// </summary>
    /// <inheritdoc cref="Missing" path="/param"/>
    /// <exception cref="JournalNotOpenedException">The journal is newer, was made by other steps, or holds no games yet.</exception>
    public static void CheckReadable(string journal, IReadOnlyList<AppliedMigration> applied, IReadOnlyList<Migration> steps)
    {
        if (Missing(journal, applied, steps).Count == steps.Count)
        {
            throw new JournalNotOpenedException($"{journal} holds no games: start the market on it once.");
        }
    }
}
