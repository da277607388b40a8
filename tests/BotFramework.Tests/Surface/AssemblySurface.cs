using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Newtonsoft.Json;

namespace Microsoft.Bot.Surface.Tests;

/// <summary>Writes what an assembly offers as <c>microsoft-surface.txt</c> writes it.</summary>
internal static class AssemblySurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<SurfaceType> Of(Assembly assembly) => assembly.GetTypes().Where(IsReachable).Select(Describe);

    public static SurfaceType Describe(Type type) => new(
        type.Namespace!,
        typeof(Delegate).IsAssignableFrom(type) ? Delegate(type) : $"{Kind(type)} {TypeNames.Of(type)}",
        Bases(type).Select(TypeNames.Of).ToHashSet(),
        string.Join(' ', type.GetGenericArguments().Select(Constraint).Where(constraint => constraint.Length > 0)),
        Members(type).ToHashSet())
    {
        IsObsolete = IsObsolete(type),
    };

    /// <summary>The member's line; null for what a caller cannot reach.</summary>
    public static string? Line(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsReachable(constructor) && !constructor.IsStatic =>
            $"{(constructor.IsPublic ? "" : "protected ")}.ctor({Parameters(constructor)}){Obsolete(constructor)}",
        MethodInfo method when IsReachable(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) =>
            $"{Modifiers(method)}{TypeNames.Of(method.ReturnType)} {method.Name}{TypeParameters(method)}({Parameters(method)}){Obsolete(method)}",
        PropertyInfo property when Accessors(property) is [var first, ..] accessors =>
            $"{Modifiers(first)}{TypeNames.Of(property.PropertyType)} {property.Name} {{ {string.Join(' ', accessors.Select(Accessor))} }}{Json(property)}{Obsolete(property)}",
        FieldInfo { IsSpecialName: false } field when field.IsPublic || field.IsFamily => Field(field) + Obsolete(field),
        _ => null,
    };

    private static bool IsReachable(Type type) =>
        type.IsPublic || ((type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsReachable(type.DeclaringType!));

    private static IEnumerable<string> Members(Type type) => type switch
    {
        { IsEnum: true } => [string.Join(", ", Enum.GetNames(type).Select(name => $"{name}={Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}"))],
        _ when typeof(Delegate).IsAssignableFrom(type) => [],
        _ => type.GetMembers(Declared).Select(Line).OfType<string>(),
    };

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Delegate(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        return $"delegate {TypeNames.Of(invoke.ReturnType)} {TypeNames.Of(type)}({Parameters(invoke)})";
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        if (type.IsEnum || typeof(Delegate).IsAssignableFrom(type))
        {
            return [];
        }

        var own = type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).ToArray();
        var declared = own.Except(own.SelectMany(each => each.GetInterfaces()));
        return type.BaseType is null || type.BaseType == typeof(object) ? declared : declared.Prepend(type.BaseType);
    }

    private static string Constraint(Type parameter)
    {
        var attributes = parameter.GenericParameterAttributes;
        var constraints = parameter.GetGenericParameterConstraints().Select(TypeNames.Of).ToList();
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            constraints.Insert(0, "class");
        }

        return constraints.Count == 0 ? "" : $"where {parameter.Name} : {string.Join(", ", constraints)}";
    }

    private static bool IsReachable(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static MethodInfo[] Accessors(PropertyInfo property) =>
        [.. new[] { property.GetMethod, property.SetMethod }.OfType<MethodInfo>().Where(IsReachable)];

    private static string Accessor(MethodInfo accessor) => accessor.Name.StartsWith("get_", StringComparison.Ordinal) ? "get;" : "set;";

    private static string Modifiers(MethodInfo method)
    {
        var access = method.IsPublic ? "" : "protected ";
        if (method.DeclaringType!.IsInterface)
        {
            return "";
        }

        return access + method switch
        {
            { IsStatic: true } => "static ",
            { IsAbstract: true } when method.GetBaseDefinition() == method => "abstract ",
            { IsVirtual: true } when method.GetBaseDefinition() != method => "override ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => "",
        };
    }

    private static string TypeParameters(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(',', method.GetGenericArguments().Select(TypeNames.Of))}>" : "";

    private static string Parameters(MethodBase method)
    {
        var isExtension = method.IsDefined(typeof(ExtensionAttribute), inherit: false);
        return string.Join(", ", method.GetParameters().Select((parameter, index) => (isExtension && index == 0 ? "this " : "") + Parameter(parameter)));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var prefix = parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false) ? "params " : parameter.IsOut ? "out " : "";
        var suffix = parameter.HasDefaultValue ? $" = {Default(parameter)}" : "";
        return $"{prefix}{TypeNames.Of(parameter.ParameterType)} {parameter.Name}{suffix}";
    }

    private static string Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null when parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null => "default",
        null => "null",
        var value => Literal(value),
    };

    private static string Literal(object? value) => value switch
    {
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Field(FieldInfo field) => field.IsLiteral
        ? $"const {TypeNames.Of(field.FieldType)} {field.Name} = {Literal(field.GetRawConstantValue())}"
        : $"{(field.IsPublic ? "" : "protected ")}{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{TypeNames.Of(field.FieldType)} {field.Name}";

    private static string Json(PropertyInfo property)
    {
        var name = property.IsDefined(typeof(JsonExtensionDataAttribute)) ? "extension-data"
            : property.IsDefined(typeof(JsonIgnoreAttribute)) ? "ignored"
            : property.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName;
        return name is null ? "" : $"  //json:{name}";
    }

    private static string Obsolete(MemberInfo member) => IsObsolete(member) ? " [Obsolete]" : "";

    private static bool IsObsolete(MemberInfo member) => member.IsDefined(typeof(ObsoleteAttribute), inherit: false);
}
