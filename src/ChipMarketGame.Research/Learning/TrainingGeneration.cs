namespace ChipMarketGame.Research;

/// <summary>A generation's marks, in standard deviations of the reference's scores.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Best">Of its offspring.</param>
/// <param name="Mean">Of its offspring.</param>
/// <param name="Sigma">Step size with which it was bred.</param>
public readonly record struct TrainingGeneration(int Number, double Best, double Mean, double Sigma);
