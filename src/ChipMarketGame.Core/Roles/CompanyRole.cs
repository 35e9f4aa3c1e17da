namespace ChipMarketGame.Core;

/// <summary>What kind of company it is. The first three have seats; an actor follows rules of its own.</summary>
public enum CompanyRole { Hyperscaler, Designer, GpuMaker, Actor }
