using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ChipMarketGame.Tests;

/// <summary>What a built assembly names outside itself, read from its metadata without loading it.</summary>
sealed class BuiltAssembly : IDisposable
{
    readonly PEReader file;
    readonly MetadataReader metadata;

    BuiltAssembly(string path)
    {
        file = new PEReader(File.OpenRead(path));
        metadata = file.GetMetadataReader();
    }

    public static BuiltAssembly Named(string name) => new(Path.Combine(AppContext.BaseDirectory, name + ".dll"));

    public IEnumerable<string> References =>
        metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name));

    public IEnumerable<string> Types => metadata.TypeReferences.Select(FullName);

    /// <summary>Every member of a type outside this assembly that this assembly uses.</summary>
    public IEnumerable<(string Type, string Member)> Members =>
        from handle in metadata.MemberReferences
        let member = metadata.GetMemberReference(handle)
        where member.Parent.Kind == HandleKind.TypeReference
        select (FullName((TypeReferenceHandle)member.Parent), metadata.GetString(member.Name));

    public int NativeCalls => metadata.GetTableRowCount(TableIndex.ImplMap);

    public void Dispose() => file.Dispose();

    string FullName(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? FullName((TypeReferenceHandle)type.ResolutionScope) + "+" + name
            : metadata.GetString(type.Namespace) + "." + name;
    }
}
