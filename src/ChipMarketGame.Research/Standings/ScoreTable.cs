using System.Collections.Immutable;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>
/// All scores of a tournament in one fixed order, by block, class, seat and entrant, whatever order the games ended in: all that follows
/// sums in this order and so gives the same digits.
/// </summary>
public sealed class ScoreTable
{
    private ScoreTable(ImmutableArray<BlockScore> rows) => Rows = rows;

    public ImmutableArray<BlockScore> Rows { get; }

    /// <summary>In the order of the enumeration.</summary>
    public IEnumerable<CompanyRole> Roles => Rows.Select(row => row.Role).Distinct().Order();

    /// <summary>Blocks behind the thinnest class: what the looks of a stopping rule count.</summary>
    public int Blocks => Roles.Min(BlocksOf);

    /// <summary>Blocks in which a role was played.</summary>
    public int BlocksOf(CompanyRole role) =>
        Rows.Where(row => row.Role == role).Select(row => row.Block).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The rows of some blocks only, such as those behind an earlier look.</summary>
    public ScoreTable Where(Func<string, bool> block) =>
        Rows.RemoveAll(row => !block(row.Block)) is { IsEmpty: false } left
            ? new ScoreTable(left)
            : throw new ArgumentException("standings need at least one score", nameof(block));

    /// <summary>Puts scores in order.</summary>
    /// <exception cref="ArgumentException">No score at all; one that is not finite; one entrant twice in a seat of a block.</exception>
    public static ScoreTable Of(IEnumerable<BlockScore> scores)
    {
        ImmutableArray<BlockScore> rows =
        [
            .. scores.OrderBy(row => row.Block, StringComparer.Ordinal).ThenBy(row => row.Role)
                .ThenBy(row => row.Seat, StringComparer.Ordinal).ThenBy(row => row.Entrant, StringComparer.Ordinal),
        ];
        if (rows.IsEmpty) { throw new ArgumentException("standings need at least one score", nameof(scores)); }

        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            if (!double.IsFinite(row.Score))
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"the score of {row.Entrant} in seat {row.Seat} of block {row.Block} must be a finite number, not {row.Score}"),
                        nameof(scores));
            }
            if (i > 0 && rows[i - 1] with { Score = row.Score } == row)
            {
                throw new ArgumentException($"{row.Entrant} has two scores in seat {row.Seat} of block {row.Block}", nameof(scores));
            }
        }

        return new ScoreTable(rows);
    }
}
