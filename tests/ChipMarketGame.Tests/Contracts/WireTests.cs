using System.Reflection;
using System.Text.Json;
using ChipMarketGame.Contracts;
using ChipMarketGame.Core;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Orleans.Serialization;
using Xunit;

namespace ChipMarketGame.Tests;

public sealed class WireTests
{
    /// <summary>With what is inside sheets and views of whichever role.</summary>
    static readonly JsonSerializerOptions Whole = new() { TypeInfoResolver = RoleFields.Resolver };

    static readonly Type[] Crossing = [.. WhatCrosses().Distinct()];

    public static TheoryData<Type> Types => new(Crossing);

    [Theory, MemberData(nameof(Types))]
    public void What_crosses_between_silos_arrives_as_it_left(Type type)
    {
        using var services = new ServiceCollection().AddChipMarketSerialization().BuildServiceProvider();
        var serializer = services.GetRequiredService<Serializer>();
        var sent = Filled.Value(type);

        var arrived = serializer.Deserialize<object>(serializer.SerializeToArray<object>(sent));

        Assert.IsType(type, arrived);
        Assert.Equal(Text(sent), Text(arrived));
    }

    [Fact]
    public void Every_view_and_every_sheet_crosses() =>
        Assert.Superset(
            new HashSet<Type>
            {
                typeof(HyperscalerView),
                typeof(DesignerView),
                typeof(NvidiaView),
                typeof(HyperscalerSheet),
                typeof(DesignerSheet),
                typeof(NvidiaSheet)
            },
            Crossing.ToHashSet());

    [Theory]
    [InlineData(typeof(GameSnapshot))]
    [InlineData(typeof(QuarterOpenedNotice))]
    [InlineData(typeof(QuarterClosedNotice))]
    [InlineData(typeof(GameListing))]
    public void What_everybody_is_told_has_no_place_for_a_secret(Type told)
    {
        Type[] secret =
        [
            typeof(HyperscalerSheet), typeof(DesignerSheet), typeof(NvidiaSheet), typeof(SealedSheet), typeof(SeatView),
            typeof(SeatAccounts),
            typeof(PrivateLuck), typeof(QuarterBook), typeof(Scenario), typeof(Card), typeof(GameEvent),
        ];

        var held = Held(told, []);

        Assert.Contains(typeof(GameId), held);
        Assert.DoesNotContain(held, type => secret.Any(hidden => hidden.IsAssignableFrom(type)));
    }

    static IEnumerable<Type> WhatCrosses() =>
        from grain in typeof(IGameGrain).Assembly.GetExportedTypes()
        where grain.IsInterface && !grain.ContainsGenericParameters
            && (typeof(IGrain).IsAssignableFrom(grain) || typeof(IGrainObserver).IsAssignableFrom(grain))
        from method in grain.GetMethods().Concat(grain.GetInterfaces().SelectMany(parent => parent.GetMethods()))
        from type in method.GetParameters().Select(parameter => parameter.ParameterType).Append(Answer(method))
        where type != typeof(void) && type != typeof(CancellationToken) && !typeof(IAddressable).IsAssignableFrom(type)
        from concrete in type.IsAbstract ? type.Assembly.GetExportedTypes().Where(made => !made.IsAbstract && type.IsAssignableFrom(made))
            : [type]
        select concrete;

    static Type Answer(MethodInfo method)
    {
        var type = method.ReturnType.IsGenericType ? method.ReturnType.GenericTypeArguments[0] : typeof(void);
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    static HashSet<Type> Held(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type)) { return seen; }
        foreach (var argument in type.IsGenericType ? type.GenericTypeArguments : [])
        {
            Held(argument, seen);
        }

        foreach (var property in type.Namespace!.StartsWith("ChipMarketGame", StringComparison.Ordinal) ? type.GetProperties() : [])
        {
            Held(property.PropertyType, seen);
        }

        return seen;
    }

    static string Text(object? value) => JsonSerializer.Serialize(value, Whole);
}
