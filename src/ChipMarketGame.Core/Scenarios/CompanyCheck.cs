namespace ChipMarketGame.Core;

/// <summary>Companies of a scenario: how many, who they are, whom they know.</summary>
internal sealed class CompanyCheck(FaultList faults)
{
    private const int MostOfARole = 16, LongestId = 20, LongestName = 40;

    private readonly HashSet<string> _names = new(Roster.ActorNames, StringComparer.OrdinalIgnoreCase);

    public void All(Scenario scenario)
    {
        foreach (var role in Role.All) { role.Check(scenario, this); }
    }

    public void Hyperscalers(Scenario scenario)
    {
        Count("hyperscalers", scenario.Hyperscalers.Length);
        foreach (var h in scenario.Hyperscalers)
        {
            Identity($"hyperscalers.{h.Id}", h.Id, h.Name, h.ChineseName);
            Hyperscaler(scenario, h, $"hyperscalers.{h.Id}");
        }
    }

    public void Designers(Scenario scenario)
    {
        Count("designers", scenario.Designers.Length);
        foreach (var d in scenario.Designers)
        {
            Identity($"designers.{d.Id}", d.Id, d.Name, d.ChineseName);
            faults.Between(
                $"designers.{d.Id}.quality", d.Quality, "designer.quality_min", scenario.Designer.QualityMin, "designer.quality_max",
                scenario.Designer.QualityMax);
        }

        var shares = scenario.Designers.Sum(d => d.RestOfWorldShare);
        faults.Unless(
            Math.Abs(shares - 1) < 1e-9, "designers", $"rest_of_world_share of the designers must sum to 1, not {Shape.Show(shares)}");
    }

    public void GpuMaker(Scenario scenario) =>
        Identity("gpu_maker", scenario.GpuMaker.Id, scenario.GpuMaker.Name, scenario.GpuMaker.ChineseName);

    /// <summary>How many companies of a role there may be.</summary>
    public void Count(string path, int companies, int least = 1) => faults.Unless(
        companies >= least && companies <= MostOfARole, path,
        $"{path} must hold {least} to {MostOfARole} companies, not {companies}");

    /// <summary>Whether nobody else has a company's id or name, and both can be written.</summary>
    public void Identity(string path, string id, string name, string chineseName)
    {
        faults.Unless(
            ScenarioCheck.IsName(id, LongestId), $"{path}.id",
            $"{path}.id must be 1 to {LongestId} lower-case letters, digits and hyphens, not \"{id}\"");
        faults.Said(name, $"{path}.name", LongestName);
        faults.Said(chineseName, $"{path}.chinese_name", LongestName);
        faults.Unless(_names.Add(id), $"{path}.id", $"{path}.id must be the only company called {id}");
        faults.Unless(
            string.Equals(id, name, StringComparison.OrdinalIgnoreCase) || _names.Add(name), $"{path}.name",
            $"{path}.name must be the only company called {name}");
    }

    private void Hyperscaler(Scenario scenario, HyperscalerOpening firm, string path)
    {
        faults.Said(firm.Silicon, $"{path}.silicon", LongestName);
        faults.Between($"{path}.software", firm.Software, "software.low", scenario.Software.Low, "software.high", scenario.Software.High);
        faults.Ordered($"{path}.experience", firm.Experience, "programme.experience_max", scenario.Programme.ExperienceMax);
        Chip(scenario, firm.Chip, $"{path}.chip");
        for (var i = 0; i < firm.Programmes.Length; i++) { Chip(scenario, firm.Programmes[i].Chip, $"{path}.programmes.{i}.chip"); }
        faults.Unless(
            firm.Programmes.Length <= scenario.Programme.MaxRunning,
            $"{path}.programmes",
            $"{path}.programmes must hold at most programme.max_running, {scenario.Programme.MaxRunning}, not {firm.Programmes.Length}");
    }

    private void Chip(Scenario scenario, ChipOpening chip, string path)
    {
        faults.Said(chip.Name, $"{path}.name", LongestName);
        Designer(scenario, chip.Lead, $"{path}.lead");
        if (chip.Second.Length == 0)
        {
            faults.Unless(
                chip.LeadShare == 1, $"{path}.lead_share",
                $"{path}.lead_share must be 1 where there is no second designer, not {Shape.Show(chip.LeadShare)}");
            return;
        }

        Designer(scenario, chip.Second, $"{path}.second");
        faults.Unless(chip.Second != chip.Lead, $"{path}.second", $"{path}.second must be another designer than the lead, {chip.Lead}");
        faults.Unless(chip.LeadShare < 1, $"{path}.lead_share", $"{path}.lead_share must be below 1 where there is a second designer");
    }

    private void Designer(Scenario scenario, string id, string path)
    {
        if (scenario.Designers.Any(designer => designer.Id == id)) { return; }
        var known = scenario.Designers.Select(designer => designer.Id).ToList();
        var hint = NearestName.To(id, known) is { } near ? $"did you mean {near}?" : $"there are {string.Join(", ", known)}";
        faults.Add(path, $"{path} must be a designer of this scenario, and there is no {id}; {hint}");
    }
}
