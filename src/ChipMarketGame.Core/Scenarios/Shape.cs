using System.Collections.Immutable;
using System.Globalization;

namespace ChipMarketGame.Core;

/// <summary>What a scenario document may hold at one place.</summary>
internal abstract record Shape
{
    /// <summary>What is wanted here, as the end of a sentence: "a number between 0 and 3".</summary>
    public abstract string Wanted { get; }

    /// <summary>A number as a person reads it.</summary>
    public static string Show(double number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);
}

/// <summary>An object with named fields.</summary>
internal sealed record RecordShape(ImmutableArray<FieldShape> Fields) : Shape
{
    public override string Wanted => "an object";

    public FieldShape? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);
}

/// <summary>One field of an object.</summary>
internal sealed record FieldShape(string Name, Shape Shape, bool Required);

internal sealed record ListShape(Shape Element) : Shape
{
    public override string Wanted => "a list";
}

/// <param name="Whole">Whether only whole numbers are allowed.</param>
internal sealed record NumberShape(double Low, double High, bool Whole) : Shape
{
    public override string Wanted => $"a {(Whole ? "whole " : "")}number between {Show(Low)} and {Show(High)}";
}

internal sealed record TextShape : Shape
{
    public override string Wanted => "a text";
}

internal sealed record FlagShape : Shape
{
    public override string Wanted => "true or false";
}

internal sealed record QuarterShape : Shape
{
    public override string Wanted => "a quarter like 2025Q1";
}

internal sealed record ChoiceShape(ImmutableArray<string> Names) : Shape
{
    public override string Wanted => "one of " + string.Join(", ", Names);
}
