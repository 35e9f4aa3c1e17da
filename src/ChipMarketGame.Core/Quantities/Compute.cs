using System.Text.Json.Serialization;

namespace ChipMarketGame.Core;

/// <summary>Compute in H100-equivalents: 1 is one NVIDIA H100, dense bf16.</summary>
[JsonConverter(typeof(MeasureConverter<Compute>))]
public readonly record struct Compute(double H100) : IMeasure<Compute>
{
    double IMeasure<Compute>.Value => H100;

    /// <inheritdoc/>
    public static Compute Of(double value) => new(value);

    public static Compute operator +(Compute a, Compute b) => new(a.H100 + b.H100);

    public static Compute operator -(Compute a, Compute b) => new(a.H100 - b.H100);

    public static Compute operator *(Compute a, double factor) => new(a.H100 * factor);

    public static double operator /(Compute a, Compute b) => a.H100 / b.H100;
}
