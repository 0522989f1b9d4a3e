package io.github.qtloop.tests;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The public classes of one version's API: the generated shims and the types beside them.
 *
 * @param byName the classes by their internal names, such as {@code io/github/qtloop/asyncio/Future}
 */
record ApiClasses(Map<String, ClassModel> byName) {

    static final String SHIMS = "io/github/qtloop/asyncio/";

    private static final String API_FILE = "io/github/qtloop/(asyncio/)?[^/]+\\.class";

    /** Reads them from the jars of a class path. */
    static ApiClasses read(List<Path> classPath) throws IOException {
        Map<String, ClassModel> found = new TreeMap<>();
        for (Path entry : classPath) {
            if (Files.isRegularFile(entry)) {
                read(entry, found);
            }
        }
        return new ApiClasses(found);
    }

    private static void read(Path jar, Map<String, ClassModel> found) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (var entry : file.stream().filter(each -> each.getName().matches(API_FILE)).toList()) {
                ClassModel type = ClassFile.of().parse(file.getInputStream(entry).readAllBytes());
                if (type.flags().has(AccessFlag.PUBLIC)) {
                    found.put(type.thisClass().asInternalName(), type);
                }
            }
        }
    }

    /** A class by its internal name, or null when it is none of the API. */
    @Nullable ClassModel get(String name) {
        return byName.get(name);
    }

    /** What a class extends and implements. */
    static Stream<String> supertypes(ClassModel type) {
        List<ClassEntry> entries = new ArrayList<>(type.interfaces());
        type.superclass().ifPresent(entries::add);
        return entries.stream().map(ClassEntry::asInternalName);
    }

    /** The public methods that a class declares itself, its constructors among them. */
    static Stream<MethodModel> methods(ClassModel type) {
        return type.methods().stream()
                .filter(method -> method.flags().has(AccessFlag.PUBLIC))
                .filter(method -> !method.flags().has(AccessFlag.SYNTHETIC));
    }

    /** The class that declares the method which a call means, looked for from the class that the call names. */
    Optional<String> declaring(String name, String method) {
        ClassModel type = byName.get(name);
        if (type == null) {
            return Optional.empty();
        }
        if (methods(type).anyMatch(each -> each.methodName().equalsString(method))) {
            return Optional.of(name);
        }
        return supertypes(type)
                .flatMap(supertype -> declaring(supertype, method).stream())
                .findFirst();
    }
}
