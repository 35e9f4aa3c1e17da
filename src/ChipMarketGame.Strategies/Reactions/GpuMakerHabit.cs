namespace ChipMarketGame.Strategies;

/// <summary>A plan with the mean price that the GPU maker posted while GPUs were short, slack and neither.</summary>
internal sealed class GpuMakerHabit(RecordedGame record, Company seat, int quarters)
{
    /// <summary>States in which it posted nothing take its mean price.</summary>
    public INvidiaStrategy Plan()
    {
        var plan = PublishedPlan.Of(record.Scenario);
        return new LearnedNvidia(
            record.Scenario,
            [
                Mean(PublishedPlan.WasShort), Mean(view => !PublishedPlan.WasShort(view) && !PublishedPlan.WasSlack(view)),
                Mean(PublishedPlan.WasSlack), plan.Reserve, plan.Loyalty, plan.Rd, plan.Cuda, plan.Royalty, plan.OpenAi.Billions,
            ]);
    }

    private double Mean(Func<NvidiaView, bool> state) => MeanWhere(state) ?? MeanWhere(_ => true) ?? 1;

    private double? MeanWhere(Func<NvidiaView, bool> state)
    {
        var (sum, count) = (0.0, 0);
        for (var quarter = 0; quarter < quarters; quarter++)
        {
            if (record.Sheet(seat, quarter).Lines is NvidiaSheet played && record.WasDecidedByAPerson(seat, quarter)
                && state((NvidiaView)record.View(seat, quarter)))
            {
                (sum, count) = (sum + played.Price, count + 1);
            }
        }

        return count == 0 ? null : sum / count;
    }
}
