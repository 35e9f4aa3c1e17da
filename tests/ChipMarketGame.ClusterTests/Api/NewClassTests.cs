using Xunit;

namespace ChipMarketGame.ClusterTests;

/// <summary>What a class cannot be opened with.</summary>
public sealed class NewClassTests
{
    [Theory]
    [InlineData("""["google", "google"]""", "class.seats", "The seat google is named twice.")]
    [InlineData("""["google", "meta", "Google"]""", "class.seats", "The seat google is named twice.")]
    [InlineData("[]", "seats", "seats must be a list of 1 to 64 texts, or left out, not [].")]
    [InlineData("""[""]""", "class.seats", "There is no seat ")]
    public async Task Seats_named_twice_or_none_are_refused_by_the_name_of_the_field(string seats, string field, string sentence)
    {
        await using var host = await Host.Start();

        using var answer = await ClassOverHttp.Send(
            host.Api, HttpMethod.Post, "/api/classes", host.OperatorKey, $$"""{"seats": {{seats}} }""");

        Assert.Equal(400, (int)answer.StatusCode);
        using var problem = await answer.Json();
        Assert.StartsWith(sentence, problem.RootElement.GetProperty("errors").GetProperty(field)[0].GetString(), StringComparison.Ordinal);
        Assert.Empty(await host.Journal.Games());
    }
}
