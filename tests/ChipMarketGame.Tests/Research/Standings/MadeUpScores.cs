using System.Text.Json;
using System.Text.Json.Serialization;
using ChipMarketGame.Core;
using ChipMarketGame.Research;

namespace ChipMarketGame.Tests;

/// <summary>Tournaments whose truth is known because their scores were made up.</summary>
static class MadeUpScores
{
    static readonly JsonSerializerOptions Everything = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Every entrant in the same seat of every block: score = skill + the block's luck + its own.</summary>
    public static IEnumerable<BlockScore> Focal(Noise noise, int blocks, double[] skills, double deviation = 1, Func<double>? luck = null)
    {
        for (var block = 0; block < blocks; block++)
        {
            var shared = 2 * noise.Normal();
            for (var entrant = 0; entrant < skills.Length; entrant++)
            {
                yield return new BlockScore(
                    Name(entrant), CompanyRole.Hyperscaler, $"cloud-{block % 6}", $"block-{block:D3}",
                    skills[entrant] + shared + (deviation * (luck ?? noise.Normal)()));
            }
        }
    }

    /// <summary>Focal blocks of three roles, in the first of which luck plays ten times the part.</summary>
    public static IEnumerable<BlockScore> ThreeClasses(Noise noise, int blocks, double[] skills) =>
        new[] { CompanyRole.Hyperscaler, CompanyRole.Designer, CompanyRole.GpuMaker }.SelectMany((role, i) =>
            Focal(noise, blocks, skills, i == 0 ? 10 : 1).Select(row => row with { Role = role, Block = $"{role}-{row.Block}" }));

    /// <summary>
    /// Three roles in every block, two rows per entrant and role, one in ten lost: unbalanced, with luck that an entrant's
    /// rows of one block share.
    /// </summary>
    public static IEnumerable<BlockScore> Gappy(Noise noise, int blocks, double[] skills)
    {
        for (var block = 0; block < blocks; block++)
        {
            double[] day = [.. skills.Select(_ => noise.Normal())];
            foreach (var role in new[] { CompanyRole.Hyperscaler, CompanyRole.Designer, CompanyRole.GpuMaker })
            {
                for (var row = 0; row < 2 * skills.Length; row++)
                {
                    var (entrant, seat) = (row / 2, (row + (3 * block)) % 5);
                    var score = skills[entrant] + (3 * seat) + day[entrant] + noise.Normal();
                    if (noise.Uniform() > 0.1)
                    {
                        yield return new BlockScore(Name(entrant), role, $"{role}-{seat}", $"group-{block:D3}", score);
                    }
                }
            }
        }
    }

    public static string Name(int entrant) => ((char)('A' + entrant)).ToString();

    /// <summary>All digits of a result.</summary>
    public static string Digits(Standings standings) => JsonSerializer.Serialize(standings, Everything);
}
