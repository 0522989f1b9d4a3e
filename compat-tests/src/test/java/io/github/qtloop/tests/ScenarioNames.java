package io.github.qtloop.tests;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of the API that compiled scenarios use: what they call, and the methods of the API's interfaces that they
 * implement, by classes or lambdas.
 */
final class ScenarioNames {

    private static final Pattern CONSTANT = Pattern.compile("\\bAsyncio\\.[A-Z][A-Z_]*\\b");

    private final ApiClasses api;
    private final Set<String> names = new TreeSet<>();

    private ScenarioNames(ApiClasses api) {
        this.api = api;
    }

    /**
     * Reads scenarios.
     *
     * @param sources their Java sources
     * @param classes the directory that they are compiled to; classes in a package, as the harness, do not count
     */
    static Set<String> in(List<Path> sources, Path classes, ApiClasses api) throws IOException {
        ScenarioNames used = new ScenarioNames(api);
        for (Path file : sources) {
            used.addConstants(Files.readString(file));
        }
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                used.read(ClassFile.of().parse(file));
            }
        }
        return used.names;
    }

    /** javac puts the value of a constant into the class, so only the source names it. */
    private void addConstants(String source) {
        CONSTANT.matcher(source).results().map(MatchResult::group).forEach(names::add);
    }

    private void read(ClassModel type) {
        for (PoolEntry entry : type.constantPool()) {
            switch (entry) {
                case MemberRefEntry call -> add(call.owner().asInternalName(), call.name().stringValue());
                case InvokeDynamicEntry lambda -> add(made(lambda), lambda.name().stringValue());
                default -> {}
            }
        }
        for (ClassEntry implemented : type.interfaces()) {
            type.methods().forEach(method ->
                    add(implemented.asInternalName(), method.methodName().stringValue()));
        }
    }

    /** The interface that a lambda implements. */
    private static String made(InvokeDynamicEntry lambda) {
        String type = lambda.typeSymbol().returnType().descriptorString();
        return type.startsWith("L") ? type.substring(1, type.length() - 1) : type;
    }

    private void add(String owner, String method) {
        api.declaring(owner, method).ifPresent(type -> names.add(ApiNames.name(type, method)));
    }
}
