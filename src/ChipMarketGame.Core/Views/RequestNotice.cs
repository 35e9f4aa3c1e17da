namespace ChipMarketGame.Core;

/// <summary>A request for proposals that is open: it is decided by the margins and quotes on the sheets of this quarter.</summary>
/// <param name="Second">Whether two designers may share the work.</param>
/// <param name="Fusion">Whether the chip may sit on NVLink Fusion.</param>
/// <param name="Ceiling">Highest price per H100-equivalent, its part of the engineering bill included; none is no limit.</param>
/// <param name="Weights">What counts besides the price.</param>
/// <param name="Handicaps">What counts against single designers as leads.</param>
/// <param name="Experience">The customer's at the posting: by it the chip is designed.</param>
public readonly record struct RequestNotice(
    Company Customer, Ambition Ambition, Permission Second, Permission Fusion, Dollars? Ceiling, AwardWeights Weights,
    Handicaps Handicaps, double Experience);

/// <summary>What became of a designer's best proposal.</summary>
public enum BidResult
{
    /// <summary>Another scored higher.</summary>
    Lost,

    Won,

    /// <summary>Its price is above the highest that the customer pays.</summary>
    TooDear,
}

/// <summary>The best that one designer could propose as lead, when a request was decided.</summary>
/// <param name="Second">The second source; none if the lead works alone.</param>
/// <param name="Score">−ln(price per compute) and what else the request counts.</param>
/// <param name="PerCompute">Price per H100-equivalent, its part of the engineering bill included.</param>
/// <param name="Quality">Of the designers together, Fusion included.</param>
/// <param name="Quarters">To volume.</param>
/// <param name="SlipChance">Probability of a slip at one gate.</param>
public readonly record struct BidNotice(
    Company Customer, Company Designer, Company Second, bool Fusion, double Score, Dollars PerCompute, double Quality, int Quarters,
    double SlipChance, BidResult Result);

/// <summary>What counts in the score of a proposal.</summary>
public enum ScorePart { None, Price, Quality, Time, Risk, Incumbent, Fusion, Handicap }
