using System.Security.Cryptography;
using System.Text;
using ChipMarketGame.Core;

namespace ChipMarketGame.Research;

/// <summary>SHA-256 of a scenario's whole document: two scenarios with equal fingerprints are the same world.</summary>
public static class ScenarioFingerprint
{
    /// <summary>64 hexadecimal digits.</summary>
    public static string Of(ScenarioFile scenario) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(scenario.Json)));
}
