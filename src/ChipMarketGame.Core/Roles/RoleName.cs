namespace ChipMarketGame.Core;

/// <summary>What a role is called, everywhere: on the command line, in files and tables, in sentences, as a heading.</summary>
/// <param name="Id">As it is typed, and in the names of files: <c>gpu-maker</c>.</param>
/// <param name="Field">In journals and tournaments, where the GPU maker is <c>nvidia</c>.</param>
/// <param name="Noun">One company of it, in an English sentence.</param>
/// <param name="Companies">All of them, as a heading.</param>
/// <param name="Task">What they do, in a sentence.</param>
public sealed record RoleName(string Id, string Field, string Noun, Title Companies, Title Task)
{
    /// <summary>In a cell of a table for spreadsheets: <c>gpu_maker</c>.</summary>
    public string Cell => Id.Replace('-', '_');
}
