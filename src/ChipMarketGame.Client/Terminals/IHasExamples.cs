namespace ChipMarketGame.Client;

/// <summary>A verb whose help ends with examples.</summary>
internal interface IHasExamples
{
    IReadOnlyList<Example> Examples { get; }
}
