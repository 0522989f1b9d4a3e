package io.github.qtloop.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.codegen.model.PyClass;
import io.github.qtloop.codegen.model.PythonVersion;
import io.github.qtloop.codegen.model.Spec;
import io.github.qtloop.codegen.overlay.Overlay;
import io.github.qtloop.codegen.surface.JavaConstant;
import io.github.qtloop.codegen.surface.JavaMethod;
import io.github.qtloop.codegen.surface.JavaMethod.JavaParameter;
import io.github.qtloop.codegen.surface.JavaOption;
import io.github.qtloop.codegen.surface.JavaSurface;
import io.github.qtloop.codegen.surface.JavaType;
import io.github.qtloop.codegen.surface.TypeReport;
import io.github.qtloop.codegen.surface.TypeReport.Entry;
import io.github.qtloop.codegen.surface.TypeReport.Origin;
import io.github.qtloop.codegen.testing.Inputs;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is generated from the committed specs is the whole of asyncio, with real types. */
class CompletenessTest {
    private static final Generator GENERATOR = new Generator(Inputs.REAL);

    static Stream<PythonVersion> versions() {
        return GENERATOR.versions().stream();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyExportedNameHasAJavaFormOrAReason(PythonVersion python) {
        Spec spec = GENERATOR.spec(python);
        Overlay overlay = GENERATOR.overlay();
        Set<String> java = javaNames(GENERATOR.surface(python));

        assertThat(spec.exports()).hasSizeGreaterThan(100).allSatisfy((name, export) -> {
            if (!export.modules().isEmpty() && !overlay.exclusions().has(name)) {
                assertThat(java).as(name).containsAnyOf(name, camelCase(name));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyClassIsMadeByAFunctionOrAReasonSaysWhyNot(PythonVersion python) {
        Spec spec = GENERATOR.spec(python);
        Overlay overlay = GENERATOR.overlay();
        Set<String> java = javaNames(GENERATOR.surface(python));

        assertThat(spec.classes().values()).allSatisfy(type -> {
            if (isMadeByUsers(spec, overlay, type)) {
                assertThat(java).contains(Character.toLowerCase(type.name().charAt(0)) + type.name().substring(1));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("versions")
    void noTypeIsPlainObjectWithoutAReason(PythonVersion python) {
        JavaSurface surface = GENERATOR.surface(python);
        List<String> plain = surface.types().stream()
                .flatMap(type -> Stream.concat(
                        type.options().stream().map(JavaOption::type),
                        type.methods().stream().flatMap(CompletenessTest::types)))
                .filter(CompletenessTest::isPlainObject)
                .toList();
        List<Entry> given = report(python).entries().stream()
                .filter(entry -> isPlainObject(entry.java()))
                .toList();

        assertThat(plain).isNotEmpty();
        assertThat(given).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.origin()).as(entry.name()).isEqualTo(Origin.FALLBACK);
            assertThat(entry.reason()).as(entry.name()).isNotBlank();
        });
    }

    private static TypeReport report(PythonVersion python) {
        return GENERATOR.types().stream().filter(r -> r.python().equals(python)).findFirst().orElseThrow();
    }

    private static boolean isPlainObject(String type) {
        return type.replaceAll("@Nullable | |\\[]", "").equals("Object");
    }

    private static Stream<String> types(JavaMethod method) {
        return Stream.concat(Stream.of(method.returns()), method.parameters().stream().map(JavaParameter::type));
    }

    private static boolean isMadeByUsers(Spec spec, Overlay overlay, PyClass type) {
        boolean exported = !spec.exports().get(type.name()).modules().isEmpty();
        boolean made = spec.ancestry(type).stream().anyMatch(c -> c.constructor().isPresent());
        return exported && made && !type.exception() && !overlay.exclusions().has(type.name())
                && spec.ancestry(type).stream().noneMatch(c -> overlay.exclusions().has(c.name() + ".__init__"));
    }

    private static Set<String> javaNames(JavaSurface surface) {
        return Stream.of(
                        surface.types().stream().map(JavaType::name),
                        surface.constants().stream().map(JavaConstant::name),
                        surface.types().stream()
                                .filter(type -> type.kind() == JavaType.Kind.FUNCTIONS)
                                .flatMap(type -> type.methods().stream())
                                .map(JavaMethod::name))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }

    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("_")) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }
}
