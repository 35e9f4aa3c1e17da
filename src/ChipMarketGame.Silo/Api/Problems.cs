using Microsoft.AspNetCore.Http.HttpResults;

namespace ChipMarketGame.Silo;

/// <summary>Answers to what cannot be answered: problem+json with a sentence.</summary>
internal static class Problems
{
    public static ProblemHttpResult NotFound(string sentence) => TypedResults.Problem(sentence, statusCode: StatusCodes.Status404NotFound);

    public static ProblemHttpResult Conflict(string sentence) => TypedResults.Problem(sentence, statusCode: StatusCodes.Status409Conflict);

    public static ProblemHttpResult BadRequest(string sentence) => TypedResults.Problem(sentence, statusCode: StatusCodes.Status400BadRequest);
}
