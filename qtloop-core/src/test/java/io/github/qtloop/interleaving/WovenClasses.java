package io.github.qtloop.interleaving;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.reflect.AccessFlag;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Loads some classes, and those nested in them, once more with points to switch at. Their packages come along, as they are:
 * what is package-private stays accessible.
 */
final class WovenClasses extends ClassLoader {

    private static final String OWN_PACKAGE = WovenClasses.class.getPackageName();

    private final Set<String> woven;
    private final Set<String> packages;
    private final Set<String> fields = new HashSet<>();
    private final Map<String, byte[]> read = new HashMap<>();

    WovenClasses(Class<?>... classes) {
        super(WovenClasses.class.getClassLoader());
        woven = Arrays.stream(classes).map(Class::getName).collect(Collectors.toSet());
        packages = Arrays.stream(classes)
                .map(Class::getPackageName)
                .filter(name -> !name.equals(OWN_PACKAGE))
                .collect(Collectors.toSet());
        Arrays.stream(classes).forEach(this::noteFields);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = isOurs(name) ? define(name) : super.loadClass(name, resolve);
            }
            return loaded;
        }
    }

    private boolean isOurs(String name) {
        int dot = name.lastIndexOf('.');
        return isWoven(name) || dot > 0 && packages.contains(name.substring(0, dot));
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] bytes = bytes(name);
        byte[] result = isWoven(name) ? new Weaver(fields).weave(bytes) : bytes;
        return defineClass(name, result, 0, result.length);
    }

    private void noteFields(Class<?> type) {
        try {
            ClassFile.of().parse(bytes(type.getName())).fields().stream()
                    .filter(field -> !field.flags().has(AccessFlag.FINAL))
                    .forEach(field -> fields.add(
                            type.getName().replace('.', '/') + "." + field.fieldName().stringValue()));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        Arrays.stream(type.getDeclaredClasses()).forEach(this::noteFields);
    }

    private byte[] bytes(String name) throws ClassNotFoundException {
        byte[] known = read.get(name);
        if (known != null) {
            return known;
        }
        try (InputStream input = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (input == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = input.readAllBytes();
            read.put(name, bytes);
            return bytes;
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private boolean isWoven(String name) {
        return woven.stream().anyMatch(type -> name.equals(type) || name.startsWith(type + "$"));
    }
}
