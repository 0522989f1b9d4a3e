package io.github.qtloop.codegen.gates.revapi;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import org.revapi.Difference;
import org.revapi.Element;
import org.revapi.Report;
import org.revapi.base.BaseReporter;
import org.revapi.java.spi.JavaFieldElement;
import org.revapi.java.spi.JavaMethodElement;
import org.revapi.java.spi.JavaMethodParameterElement;
import org.revapi.java.spi.JavaModelElement;
import org.revapi.java.spi.JavaTypeElement;
import org.revapi.java.spi.TypeEnvironment;
import org.revapi.java.spi.Util;

/**
 * Collects what callers can see of revapi's differences: where in a hierarchy a method is implemented is none of it, as
 * long as it has the same signature. revapi makes one.
 */
public final class DifferenceCollector extends BaseReporter {
    private static final Set<String> MOVED =
            Set.of("java.method.movedToSuperClass", "java.method.inheritedMovedToClass");

    /** What every difference says of itself, and the element tells already. */
    private static final Set<String> COMMON = Set.of(
            "package", "classQualifiedName", "classSimpleName", "methodName", "fieldName", "parameterIndex",
            "elementKind", "oldArchive", "oldArchiveRole", "newArchive", "newArchiveRole", "annotationType",
            "oldModifiers", "newModifiers", "exampleUseChainInOldApi", "exampleUseChainInNewApi");

    private final SortedSet<ApiDifference> differences =
            new TreeSet<>(Comparator.comparing((ApiDifference d) -> d.element().type())
                    .thenComparing(ApiDifference::toString)
                    .thenComparing(d -> d.before().toString()));

    /** For revapi. */
    public DifferenceCollector() {}

    @Override
    public String getExtensionId() {
        return "qtloop.difference-collector";
    }

    @Override
    public void close() {}

    /** What was reported, sorted. */
    SortedSet<ApiDifference> differences() {
        return differences;
    }

    @Override
    public void report(Report report) {
        Element<?> before = report.getOldElement();
        Element<?> after = report.getNewElement();
        if (inherited(before) && inherited(after)
                || before == null && overrides(after)
                || after == null && overrides(before)) {
            return;
        }
        for (Difference difference : report.getDifferences()) {
            if (!MOVED.contains(difference.code)) {
                differences.add(new ApiDifference(difference.code, name(before), name(after), detail(difference)));
            }
        }
    }

    private static String detail(Difference difference) {
        Map<String, String> more = new TreeMap<>(difference.attachments);
        more.keySet().removeAll(COMMON);
        return more.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static Optional<ApiElement> name(@Nullable Element<?> element) {
        return switch (element) {
            case null -> Optional.empty();
            case JavaTypeElement type -> Optional.of(member(type, "", ""));
            case JavaFieldElement field -> Optional.of(member(type(field), simpleName(field), ""));
            case JavaMethodElement method -> Optional.of(member(type(method), simpleName(method), parameters(method)));
            case JavaMethodParameterElement parameter -> {
                JavaMethodElement method = parameter.getParent();
                String position = ", parameter " + (parameter.getIndex() + 1);
                yield Optional.of(member(type(method), simpleName(method), parameters(method) + position));
            }
            default -> throw new IllegalArgumentException("revapi reports " + element);
        };
    }

    private static ApiElement member(JavaTypeElement type, String member, String rest) {
        String qualified = type.getDeclaringElement().getQualifiedName().toString();
        return new ApiElement(qualified, member, simple(qualified) + (member.isEmpty() ? "" : "." + member) + rest);
    }

    private static JavaTypeElement type(JavaModelElement member) {
        return (JavaTypeElement) member.getParent();
    }

    private static String simpleName(JavaModelElement member) {
        return member.getDeclaringElement().getSimpleName().toString();
    }

    private static String parameters(JavaMethodElement method) {
        Types types = method.getTypeEnvironment().getTypeUtils();
        return method.getDeclaringElement().getParameters().stream()
                .map(p -> simple(erased(types, p.asType())))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String erased(Types types, TypeMirror type) {
        return Util.toUniqueString(types.erasure(type));
    }

    private static String simple(String qualified) {
        return qualified.replaceAll("\\b[a-z_][\\w]*\\.", "");
    }

    /** Whether an element, if there is one, is told of where it is declared. */
    private static boolean inherited(@Nullable Element<?> element) {
        return element == null
                || element instanceof JavaMethodParameterElement parameter && parameter.getParent().isInherited()
                || element instanceof JavaModelElement model && model.isInherited();
    }

    /** Whether callers who know a supertype can call this method anyway. */
    private static boolean overrides(@Nullable Element<?> element) {
        if (!(element instanceof JavaMethodElement method)) {
            return false;
        }
        TypeEnvironment environment = method.getTypeEnvironment();
        TypeElement type = type(method).getDeclaringElement();
        return Util.getAllSuperTypes(environment.getTypeUtils(), type.asType()).stream()
                .flatMap(s -> ElementFilter.methodsIn(((DeclaredType) s).asElement().getEnclosedElements()).stream())
                .anyMatch(inherited -> overrides(environment, method.getDeclaringElement(), inherited, type));
    }

    private static boolean overrides(
            TypeEnvironment environment, ExecutableElement method, ExecutableElement inherited, TypeElement type) {
        Types types = environment.getTypeUtils();
        return environment.getElementUtils().overrides(method, inherited, type)
                && inherited.getModifiers().contains(Modifier.PUBLIC) == method.getModifiers().contains(Modifier.PUBLIC)
                && erased(types, inherited.getReturnType()).equals(erased(types, method.getReturnType()));
    }
}
