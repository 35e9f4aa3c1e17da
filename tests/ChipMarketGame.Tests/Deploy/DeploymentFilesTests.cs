using System.Globalization;
using System.Text.RegularExpressions;
using ChipMarketGame.Silo;
using Xunit;

namespace ChipMarketGame.Tests;

/// <summary>No engine runs them here, so at least what they say is held to the program.</summary>
public sealed partial class DeploymentFilesTests
{
    const string Pod = "spec.template.spec", Container = Pod + ".containers.0";

    static readonly DeploymentFile Silos = DeploymentFile.Read("kubernetes", "silo.yaml"), Compose = DeploymentFile.Read("compose.yaml");

    [Theory]
    [InlineData("Dockerfile")]
    [InlineData("compose.yaml")]
    [InlineData("local-cluster")]
    [InlineData("kubernetes/silo.yaml")]
    public void Every_setting_is_one_that_the_host_knows(string file)
    {
        var named = Setting.Matches(File.ReadAllText(Path.Combine(Repository.Root, "deploy", file))).Select(match => match.Groups[1].Value)
            .ToHashSet();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(typeof(ChipMarketOptions).GetProperties().Select(property => property.Name)));
    }

    [Fact]
    public void A_rollout_takes_no_silo_away_before_another_serves()
    {
        Assert.Equal(
            ("Deployment", "3", "0"), (Silos["kind"], Silos["spec.replicas"], Silos["spec.strategy.rollingUpdate.maxUnavailable"]));
        Assert.Equal("150", Silos[Pod + ".terminationGracePeriodSeconds"]);
        Assert.InRange(double.Parse(Env("ChipMarket__Drain")["value"], CultureInfo.InvariantCulture), 6, 100);
        Assert.Equal(
            ("/health/startup", "/health/ready", "/health/live"),
            (Silos[Container + ".startupProbe.httpGet.path"], Silos[Container + ".readinessProbe.httpGet.path"],
                Silos[Container + ".livenessProbe.httpGet.path"]));
        var budget = DeploymentFile.Read("kubernetes", "disruption.yaml");
        Assert.Equal(("PodDisruptionBudget", "2"), (budget["kind"], budget["spec.minAvailable"]));
    }

    [Fact]
    public void Whatever_selects_silos_selects_by_the_label_that_they_bear()
    {
        var label = Silos["spec.template.metadata.labels.app"];
        var service = DeploymentFile.Read("kubernetes", "service.yaml");

        Assert.Equal(label, Silos["spec.selector.matchLabels.app"]);
        Assert.Equal(label, service["spec.selector.app"]);
        Assert.Equal(label, DeploymentFile.Read("kubernetes", "disruption.yaml")["spec.selector.matchLabels.app"]);
        Assert.Equal(label, DeploymentFile.Read("kubernetes", "network.yaml")["spec.podSelector.matchLabels.app"]);
        Assert.Equal(
            ("ClientIP", "http", "http"),
            (service["spec.sessionAffinity"], service["spec.ports.0.targetPort"], Silos[Container + ".ports.0.name"]));
    }

    [Theory]
    [InlineData("ChipMarket__Journal")]
    [InlineData("ChipMarket__OperatorKeyHash")]
    [InlineData("ChipMarket__Cluster")]
    public void Secrets_stand_in_no_manifest(string name)
    {
        Assert.DoesNotContain("value", Env(name));
        Assert.Contains("valueFrom", Env(name));
    }

    [Fact]
    public void In_kubernetes_the_word_of_the_ingress_is_believed_and_nobody_else_reaches_the_pages()
    {
        var network = DeploymentFile.Read("kubernetes", "network.yaml");
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "README.md"));
        var number = Enumerable.Range(0, Silos.Count(Container + ".env"))
            .Single(each => Silos[$"{Container}.env.{each}.name"] == "ChipMarket__Proxy");

        Assert.Equal("proxy", Silos[$"{Container}.env.{number}.valueFrom.secretKeyRef.key"]);
        Assert.Contains("--from-literal=proxy=", readme, StringComparison.Ordinal);
        Assert.Equal(2, network.Count("spec.ingress"));
        Assert.Equal("http", network["spec.ingress.0.ports.0.port"]);
        Assert.Equal(["kubernetes.io/metadata.name"], network.Members("spec.ingress.0.from.0.namespaceSelector.matchLabels").Keys);
    }

    [Fact]
    public void A_silo_runs_as_nobody_in_particular_and_writes_nowhere_else()
    {
        Assert.Equal(("true", "false", "true", "ALL"), (
            Silos[Pod + ".securityContext.runAsNonRoot"], Silos[Container + ".securityContext.allowPrivilegeEscalation"],
            Silos[Container + ".securityContext.readOnlyRootFilesystem"], Silos[Container + ".securityContext.capabilities.drop.0"]));
        Assert.Matches(@"(?m)^USER \$APP_UID$", File.ReadAllText(Path.Combine(Repository.Root, "deploy", "Dockerfile")));
    }

    [Fact]
    public void Compose_shows_the_proxy_alone_and_only_to_this_machine()
    {
        var services = Compose.Members("services").Keys.ToArray();

        Assert.Equal(["postgres", "proxy", "redis", "silo-1", "silo-2", "silo-3"], services.Order());
        Assert.Equal(["proxy"], services.Where(service => Compose.Count($"services.{service}.ports") > 0));
        Assert.StartsWith("127.0.0.1:", Compose["services.proxy.ports.0"], StringComparison.Ordinal);
        Assert.Equal("true", Compose["networks.inside.internal"]);
        Assert.All(
            services.Where(service => service != "proxy"), service => Assert.NotEmpty(Compose.Members($"services.{service}.healthcheck")));
    }

    [Theory]
    [InlineData("silo-1")]
    [InlineData("silo-2")]
    [InlineData("silo-3")]
    public void A_silo_in_compose_meets_the_others_and_is_reached_by_its_own_name(string silo)
    {
        var settings = Compose.Members($"services.{silo}.environment");

        Assert.Equal((silo, silo), (Compose[$"services.{silo}.hostname"], settings["ChipMarket__Address"]));
        Assert.Equal(Compose["networks.inside.ipam.config.0.subnet"], settings["ChipMarket__Proxy"]);
        Assert.Equal("redis:6379", settings["ChipMarket__Cluster"]);
        Assert.StartsWith("Host=postgres;", settings["ChipMarket__Journal"], StringComparison.Ordinal);
        Assert.Equal("150s", Compose[$"services.{silo}.stop_grace_period"]);
        Assert.Contains(
            $"server {silo}:8080", File.ReadAllText(Path.Combine(Repository.Root, "deploy", "proxy.conf")), StringComparison.Ordinal);
    }

    static IReadOnlyDictionary<string, string> Env(string name) =>
        Enumerable.Range(0, Silos.Count(Container + ".env")).Select(number => Silos.Members($"{Container}.env.{number}"))
            .Single(each => each["name"] == name);

    [GeneratedRegex("ChipMarket__([A-Za-z]+)")]
    private static partial Regex Setting { get; }
}
