using System.Reflection;
using System.Runtime.Loader;
using ChipMarketGame.Strategies;

namespace ChipMarketGame.Client;

/// <summary>Strategies of a person's own, from assemblies and from learned settings named on the command line.</summary>
internal static class OwnStrategies
{
    /// <summary>The catalogue with those of these files beside it.</summary>
    /// <exception cref="CommandFailedException">A file is not there, or nothing in it can play.</exception>
    public static StrategyLibrary Load(IReadOnlyList<string> files)
    {
        var library = StrategyLibrary.BuiltIn;
        foreach (var file in files)
        {
            try
            {
                library = library.With(file.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                    ? LearnedFile.Read(Path.GetFileNameWithoutExtension(file), TextFile.Read(file))
                    : Find(file));
            }
            catch (StrategyRegistrationException fault)
            {
                throw CommandFailedException.BadUsage($"{file}: {fault.Message}");
            }
            catch (Exception thrown) when (thrown is not CommandFailedException)
            {
                // What its author wrote may fail in any way; nothing is played yet.
                throw CommandFailedException.BadUsage($"{file} does not register its strategies: {FailureText.Of(thrown)}");
            }
        }

        return library;
    }

    private static IOwnStrategies Find(string file)
    {
        if (!File.Exists(file)) { throw CommandFailedException.BadUsage($"--own: there is no file {file}."); }
        NamedFile.MustBeOnDisk(file, "an assembly");

        try
        {
            var found = new Context(Path.GetFullPath(file)).Load().GetTypes().Where(
                type => type is { IsAbstract: false, IsInterface: false } && typeof(IOwnStrategies).IsAssignableFrom(type)).ToArray();
            if (found is [var only] && only.GetConstructor(Type.EmptyTypes) is not null)
            {
                return (IOwnStrategies)Activator.CreateInstance(only)!;
            }

            throw CommandFailedException.BadUsage(found.Length switch
            {
                0 => $"{file} has no strategies: no class in it implements {nameof(IOwnStrategies)}.",
                1 => $"{file}: {found[0].Name} must have a public constructor without parameters.",
                _ => $"{file} has {found.Length} classes that implement {nameof(IOwnStrategies)} where there should be one: " +
                    $"{string.Join(", ", found.Select(type => type.Name))}.",
            });
        }
        catch (BadImageFormatException)
        {
            throw CommandFailedException.BadUsage($"{file} is not a .NET assembly.");
        }
        catch (Exception fault)
            when (fault is UnauthorizedAccessException or (IOException and not (FileNotFoundException or FileLoadException)))
        {
            throw CommandFailedException.BadUsage($"{file} cannot be read: {FileFault.Reason(fault)}");
        }
        catch (Exception fault)
            when (fault is ReflectionTypeLoadException or TypeLoadException or MissingMethodException or FileNotFoundException
                or FileLoadException or TargetInvocationException or TypeInitializationException)
        {
            var reason = (fault as ReflectionTypeLoadException)?.LoaderExceptions.FirstOrDefault()?.Message ?? fault.InnerException?.Message
                ?? fault.Message;
            throw CommandFailedException.BadUsage($"{file} does not fit this version of the game: {reason}");
        }
    }

    /// <summary>Its own packages come from beside the file, the game from this program, so that both mean the same interfaces.</summary>
    private sealed class Context(string path) : AssemblyLoadContext
    {
        private readonly AssemblyDependencyResolver _beside = new(path);

        public Assembly Load() => LoadFromAssemblyPath(path);

        protected override Assembly? Load(AssemblyName name) =>
            name.Name!.StartsWith("ChipMarketGame.", StringComparison.Ordinal) ? null : _beside.ResolveAssemblyToPath(name) is { } found
                ? LoadFromAssemblyPath(found)
                : null;
    }
}
