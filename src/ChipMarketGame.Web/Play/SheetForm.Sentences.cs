using ChipMarketGame.Contracts;
using ChipMarketGame.Core;

namespace ChipMarketGame.Web;

/// <summary>What the form says of a sheet.</summary>
public sealed partial class SheetForm
{
    private string Saved => Sight switch
    {
        { Autopilot: true } => "",
        { Draft: not null } => _receipt is { } kept ? T["Play.DraftWithReceipt", kept.SheetHash[..8]] : T["Play.Draft"],
        _ => T["Play.NotSaved"],
    };

    private string FixFirst =>
        T["Sheet.FixFirst", string.Join(T["Standings.And"], _entries!.Faulty.Keys.Select(name => LineText.Of(name, T)))];

    /// <summary>Why a sheet was not kept; said beside a line too where a line is to blame.</summary>
    private string Said(SeatProblem problem)
    {
        foreach (var refused in problem.Refused.IsDefaultOrEmpty ? [] : problem.Refused)
        {
            if (_entries?.Numbers.Concat(_entries.RequestNumbers).Any(line => line.Name == refused.Line) == true)
            {
                _entries.Refuse(refused.Line, RefusalText.Of(refused, T));
            }
        }

        return RefusalText.Of(problem, T);
    }

    /// <summary>What bids are reckoned from; null where none are asked for, or while something on the form is no value.</summary>
    private SealedSheet? Current(SheetEntries entries) =>
        Sight.View.Public.ByRequest && entries.Faulty.Count == 0 ? entries.Sheet : null;

    private string Describe(string name)
    {
        var line = _entries!.Numbers.FirstOrDefault(line => line.Name == name);
        return line is null
            ? T["Sheet.ChangedChoice", T[$"Line.{name}"], _entries.Chosen(name, T)]
            : T["Sheet.Changed", T[$"Line.{name}"], SheetUnit.Of(line).Text(_standing!.Number(line), T), SheetUnit.Of(line)
                .Text(_entries.Number(line), T)];
    }
}
