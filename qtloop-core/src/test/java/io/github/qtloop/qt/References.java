package io.github.qtloop.qt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What classes refer to in QtJambi, resolved as the JVM does it: classes, and fields and methods by name and descriptor,
 * through the supertypes.
 */
final class References {

    private static final String QTJAMBI = "io/qt/";

    private final Map<String, ClassModel> own = new HashMap<>();
    private final Map<String, Optional<ClassModel>> others = new HashMap<>();
    private final JarFile library;
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> unresolved = new TreeSet<>();

    private References(List<ClassModel> classes, JarFile library) {
        this.library = library;
        classes.forEach(type -> own.put(type.thisClass().asInternalName(), type));
    }

    /**
     * What was found.
     *
     * @param seen each reference
     * @param unresolved those that the library does not have
     */
    record Report(Set<String> seen, Set<String> unresolved) {}

    /**
     * Resolves the references of classes.
     *
     * @param library a jar of QtJambi
     * @throws IllegalArgumentException when nothing refers to QtJambi, because then nothing has been tested
     */
    static Report resolve(List<ClassModel> classes, JarFile library) {
        References references = new References(classes, library);
        classes.forEach(references::resolve);
        if (references.seen.isEmpty()) {
            throw new IllegalArgumentException("none of " + classes.size() + " classes refers to QtJambi");
        }
        return new Report(references.seen, references.unresolved);
    }

    private void resolve(ClassModel type) {
        for (PoolEntry entry : type.constantPool()) {
            switch (entry) {
                case ClassEntry named -> types(named.asSymbol().descriptorString());
                case MemberRefEntry member -> member(member);
                case NameAndTypeEntry named -> types(named.type().stringValue());
                case MethodTypeEntry method -> types(method.descriptor().stringValue());
                default -> {
                    // names nothing by itself
                }
            }
        }
        type.fields().forEach(field -> types(field.fieldType().stringValue()));
        type.methods().forEach(method -> types(method.methodType().stringValue()));
    }

    /** The classes in a descriptor. */
    private void types(String descriptor) {
        Stream<ClassDesc> named = Stream.of();
        if (descriptor.startsWith("(")) {
            MethodTypeDesc method = MethodTypeDesc.ofDescriptor(descriptor);
            named = Stream.concat(method.parameterList().stream(), Stream.of(method.returnType()));
        } else {
            named = Stream.of(ClassDesc.ofDescriptor(descriptor));
        }
        named.map(References::internalName).filter(name -> name.startsWith(QTJAMBI)).forEach(name -> {
            seen.add(name);
            if (find(name) == null) {
                unresolved.add("no class " + name);
            }
        });
    }

    private static String internalName(ClassDesc type) {
        String name = type.descriptorString().replaceFirst("^\\[+", "");
        return name.startsWith("L") ? name.substring(1, name.length() - 1) : name;
    }

    private void member(MemberRefEntry reference) {
        String owner = reference.owner().asInternalName();
        if (!owner.startsWith(QTJAMBI) && !own.containsKey(owner)) {
            return;
        }
        Member member = new Member(reference.name().stringValue(), reference.type().stringValue());
        if (owner.startsWith(QTJAMBI)) {
            seen.add(owner + "." + member);
        }
        // That the class is missing is told already.
        if (find(owner) != null && !has(owner, member, new HashSet<>())) {
            unresolved.add("no " + owner + "." + member);
        }
    }

    /** A field or a method: the descriptor of a method begins with a parenthesis. */
    private record Member(String name, String descriptor) {

        private boolean isIn(ClassModel type) {
            // The JVM makes a method of any descriptor of these.
            if (type.thisClass().asInternalName().equals("java/lang/invoke/MethodHandle")) {
                return true;
            }
            boolean ours = !type.thisClass().asInternalName().startsWith(QTJAMBI);
            Stream<Boolean> accessible = descriptor.startsWith("(")
                    ? type.methods().stream()
                            .filter(method -> is(method.methodName().stringValue(), method.methodType().stringValue()))
                            .map(method -> isOpen(method.flags()))
                    : type.fields().stream()
                            .filter(field -> is(field.fieldName().stringValue(), field.fieldType().stringValue()))
                            .map(field -> isOpen(field.flags()));
            return accessible.anyMatch(open -> open || ours);
        }

        private boolean is(String otherName, String otherDescriptor) {
            return name.equals(otherName) && descriptor.equals(otherDescriptor);
        }

        private static boolean isOpen(AccessFlags flags) {
            return flags.has(AccessFlag.PUBLIC) || flags.has(AccessFlag.PROTECTED);
        }

        @Override
        public String toString() {
            return descriptor.startsWith("(") ? name + descriptor : name + " " + descriptor;
        }
    }

    private boolean has(String owner, Member member, Set<String> visited) {
        ClassModel type = find(owner);
        if (type == null || !visited.add(owner)) {
            return false;
        }
        return member.isIn(type)
                || Stream.concat(type.superclass().stream(), type.interfaces().stream())
                        .anyMatch(parent -> has(parent.asInternalName(), member, visited));
    }

    private @Nullable ClassModel find(String name) {
        ClassModel ours = own.get(name);
        return ours != null ? ours : others.computeIfAbsent(name, this::read).orElse(null);
    }

    /** A class of the library, or another one that these tests have. */
    private Optional<ClassModel> read(String name) {
        String file = name + ".class";
        try (InputStream stream = name.startsWith(QTJAMBI)
                ? library.getEntry(file) == null ? null : library.getInputStream(library.getEntry(file))
                : ClassLoader.getSystemResourceAsStream(file)) {
            return stream == null ? Optional.empty() : Optional.of(ClassFile.of().parse(stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
