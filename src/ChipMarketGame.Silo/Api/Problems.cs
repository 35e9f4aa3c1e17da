using System.Collections.Immutable;
using ChipMarketGame.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChipMarketGame.Silo;

/// <summary>Answers to what cannot be answered: problem+json with a sentence.</summary>
internal static class Problems
{
    private const int MostTold = 8;

    /// <summary>Said by <see cref="ApiSetup"/>.</summary>
    public static ProblemHttpResult TooMuch => TypedResults.Problem(statusCode: StatusCodes.Status429TooManyRequests);

    public static ProblemHttpResult NotFound(string sentence) => TypedResults.Problem(sentence, statusCode: StatusCodes.Status404NotFound);

    public static ProblemHttpResult Conflict(string sentence) => TypedResults.Problem(sentence, statusCode: StatusCodes.Status409Conflict);

    public static ProblemHttpResult BadRequest(string sentence) =>
        TypedResults.Problem(sentence, statusCode: StatusCodes.Status400BadRequest);

    public static ProblemHttpResult Unauthorized(string sentence) =>
        TypedResults.Problem(sentence, statusCode: StatusCodes.Status401Unauthorized);

    public static ProblemHttpResult Unavailable(string sentence) =>
        TypedResults.Problem(sentence, statusCode: StatusCodes.Status503ServiceUnavailable);

    /// <summary>What is wrong with a request, the first few things also field by field under <c>errors</c>.</summary>
    /// <param name="sentences">All of it in sentences; null to put them together here.</param>
    public static ProblemHttpResult Malformed(ImmutableArray<RequestProblem> problems, string? sentences = null) => TypedResults.Problem(
        sentences ?? FewSentences.Of(problems.Select(problem => problem.Sentence), MostTold), statusCode: StatusCodes.Status400BadRequest,
        extensions: [
            new("errors", problems.Take(MostTold).GroupBy(problem => problem.Field)
                .ToDictionary(field => field.Key, field => field.Select(problem => problem.Sentence).ToArray()))]);

    public static ProblemHttpResult Of(SeatProblem problem) => problem.Fault switch
    {
        SeatFault.NotFound => NotFound(problem.Sentence),
        SeatFault.NotYours => Unauthorized(problem.Sentence),
        SeatFault.Malformed when !problem.Refused.IsEmpty => Malformed(
            [.. problem.Refused.Select(refusal => new RequestProblem($"lines.{refusal.Line}", refusal.Sentence))], problem.Sentence),
        SeatFault.Malformed => BadRequest(problem.Sentence),
        SeatFault.Unavailable => Unavailable(problem.Sentence),
        _ => Conflict(problem.Sentence),
    };
}
