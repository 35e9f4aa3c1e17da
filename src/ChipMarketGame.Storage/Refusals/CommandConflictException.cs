using ChipMarketGame.Core;

namespace ChipMarketGame.Storage;

/// <summary>A command id that is in the journal came again with something else: never a retry, always a mistake.</summary>
public sealed class CommandConflictException(GameId game, string commandId)
    : JournalRefusedException(game, $"Command {commandId} of game {game} is in the journal with other content.")
{
    public string CommandId { get; } = commandId;
}
