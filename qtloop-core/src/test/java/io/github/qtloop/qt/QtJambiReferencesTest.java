package io.github.qtloop.qt;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The package fits the QtJambi that a user brings: each version has all that its bytecode refers to. */
final class QtJambiReferencesTest {

    private static final Path JARS = Path.of("target/qtjambi");

    /** The build has copied them; the first is the one that the package is compiled against. */
    @ParameterizedTest
    @ValueSource(strings = {"qtjambi.jar", "6.5.0.jar", "6.6.0.jar"})
    void hasAllThatThePackageRefersTo(String jar) throws Exception {
        References.Report report = resolve(packageClasses(), jar);

        assertThat(report.unresolved()).isEmpty();
        assertThat(report.seen())
                .contains(
                        "io/qt/core/QMetaObject$Slot1",
                        "io/qt/widgets/QDialog.open()V",
                        "io/qt/widgets/QDialog.finished Lio/qt/core/QObject$Signal1;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qtjambi.jar", "6.5.0.jar", "6.6.0.jar"})
    void whatIsNotThereIsNamed(String jar) throws Exception {
        ClassDesc object = ClassDesc.of("io.qt.core.QObject");
        ClassDesc nothing = ClassDesc.of("io.qt.core.QNothing");
        ClassDesc own = ClassDesc.of("planted.Planted");
        byte[] planted = ClassFile.of().build(own, type -> type.withSuperclass(object)
                .withField("field", nothing.arrayType(), 0)
                .withMethodBody("method", MethodTypeDesc.of(CD_void), ClassFile.ACC_STATIC, code -> code
                        .aconst_null()
                        .invokevirtual(object, "setObjectName", MethodTypeDesc.of(CD_int))
                        .pop()
                        .aconst_null()
                        .invokevirtual(object, "hashCode", MethodTypeDesc.of(CD_int))
                        .pop()
                        .aconst_null()
                        .getfield(object, "destroyed", CD_int)
                        .pop()
                        .aconst_null()
                        .invokevirtual(own, "inherited", MethodTypeDesc.of(CD_void))
                        .return_()));
        List<ClassModel> classes = new ArrayList<>(packageClasses());
        classes.add(ClassFile.of().parse(planted));

        assertThat(resolve(classes, jar).unresolved())
                .containsExactly(
                        "no class io/qt/core/QNothing",
                        "no io/qt/core/QObject.destroyed I",
                        "no io/qt/core/QObject.setObjectName()I",
                        "no planted/Planted.inherited()V");
    }

    @Test
    void anEmptySelectionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolve(List.of(), "qtjambi.jar"))
                .withMessage("none of 0 classes refers to QtJambi");
    }

    private static References.Report resolve(List<ClassModel> classes, String jar) throws IOException {
        try (JarFile library = new JarFile(JARS.resolve(jar).toFile())) {
            return References.resolve(classes, library);
        }
    }

    private static List<ClassModel> packageClasses() throws IOException, URISyntaxException {
        Path classes = Path.of(QtAsyncio.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<ClassModel> models = new ArrayList<>();
        try (Stream<Path> files = Files.list(classes.resolve("io/github/qtloop/qt"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                models.add(ClassFile.of().parse(file));
            }
        }
        return models;
    }
}
