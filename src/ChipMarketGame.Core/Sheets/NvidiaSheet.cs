namespace ChipMarketGame.Core;

/// <summary>The GPU maker's decisions for one quarter.</summary>
/// <param name="Price">Relative to the published roadmap list, 0.70–1.50, in force next quarter.</param>
/// <param name="Reserve">Share of packaging reserved, 0–0.90, take-or-pay.</param>
/// <param name="Loyalty">Weight on loyalty in allocation under shortage, 0–1, in force next quarter.</param>
/// <param name="Rd">R&amp;D relative to plan, 0–2.</param>
/// <param name="Cuda">CUDA ecosystem spending relative to plan, 0–3.</param>
/// <param name="FusionOpen">NVLink Fusion open from the next quarter.</param>
/// <param name="Royalty">Fusion royalty, 0–0.25, in force next quarter; at most the cap promised.</param>
/// <param name="Cap">Royalty cap promised for eight quarters, 0–0.25; 0.25 is no promise.</param>
/// <param name="OpenAi">Capital offered to OpenAI per delivered gigawatt, $0–10 bn. Not carried forward.</param>
public readonly record struct NvidiaSheet(
    double Price, double Reserve, double Loyalty, double Rd, double Cuda, bool FusionOpen, double Royalty, double Cap,
    [property: System.Text.Json.Serialization.JsonPropertyName("openai")] Usd OpenAi) : ISheet
{
    CompanyRole ISheet.Role => CompanyRole.GpuMaker;
}
