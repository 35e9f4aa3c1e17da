namespace ChipMarketGame.Core;

/// <summary>The order of play: sheets are sealed, then this happens. Posted terms of the quarter before are in force.</summary>
internal static class Quarter
{
    public static void Play(World world)
    {
        Books.Open(world);
        OwnChipContract.Price(world);

        // 1  Events of the quarter are drawn and announced
        FundingDroughts.CountPause(world);
        EventCards.Play(world);
        PackagingSupply.Draw(world);
        ProgrammeGates.Pass(world);
        FundingDroughts.Review(world);

        // 2  Programme awards meet free teams and acceptance lists
        Awards.Settle(world);

        // 3  Packaging is rationed, then GPUs among buyers
        OwnChipRamp.Forbid(world);
        OrderCover.LimitOrders(world);
        CreditLimit.CutBack(world);
        OwnChipRamp.LimitOrders(world);
        GpuRation.TakeOrders(world);
        RestOfWorldDemand.Order(world);
        OpenAiPlan.Order(world);
        PackagingRation.Allocate(world);
        GpuRation.Allocate(world);

        // 4  Delivery, payment, deployment as far as power allows
        GpuShipment.Deliver(world);
        LoyaltyClaims.SetAside(world);
        OwnChipDelivery.Deliver(world);
        Sites.Build(world);
        Sites.Deploy(world);
        BuyerHistory.Remember(world);
        FringeSupply.Deliver(world);
        OpenAiPlan.Build(world);

        // 5  Workloads are served: revenue, energy, demand for the next quarter
        CloudServices.Serve(world);

        // 6  Technology moves
        Programmes.Advance(world);
        SoftwareMaturity.Grow(world);
        OwnChipRamp.Grow(world);
        Sites.Age(world);
        Teams.Work(world);
        GpuRoadmap.Develop(world);
        CudaEcosystem.Move(world);
        Teams.CountLoad(world);
        Teams.CountIdleQuarters(world);

        // 7  Accounts close, posted terms become effective
        Interest.Charge(world);
        Books.Close(world);
        Administration.Review(world);
        MarketReport.Publish(world);
        PostedTerms.TakeEffect(world);
        world.Turn++;
        GpuRoadmap.PutOnSale(world);
    }
}
