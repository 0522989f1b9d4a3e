package io.github.qtloop.codegen.gates.revapi;

import io.github.qtloop.codegen.base.CodegenException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.reflect.AccessFlag;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.revapi.Archive;

/**
 * A jar whose API is compared. It is one that this JVM can read and that has public classes: revapi takes what it
 * cannot read for nothing, and nothing for no difference.
 */
public final class ApiArchive implements Archive {
    private static final String CLASS = ".class";
    private static final int FIRST_CLASS_VERSION = 44;

    private final String name;
    private final byte[] jar;
    private final SortedSet<String> publicTypes = new TreeSet<>();

    private ApiArchive(String name, byte[] jar) throws IOException {
        this.name = name;
        this.jar = jar;
        try (ZipInputStream entries = new ZipInputStream(openStream())) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(CLASS)) {
                    visit(entry.getName(), entries.readAllBytes());
                }
            }
        }
        if (publicTypes.isEmpty()) {
            throw new CodegenException(name + " holds no public class: there is nothing to compare; build it again");
        }
    }

    /**
     * Reads a jar.
     *
     * @param jar the file
     * @return what it holds
     * @throws CodegenException when it is missing, without public classes, or for a newer JDK than this one
     */
    public static ApiArchive read(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new CodegenException("there is no " + jar + ": package its module first");
        }
        try {
            return new ApiArchive(jar.getFileName().toString(), Files.readAllBytes(jar));
        } catch (IOException e) {
            throw new CodegenException("cannot read " + jar + ": " + e.getMessage(), e);
        }
    }

    /**
     * Packs classes.
     *
     * @param name what to call them
     * @param classes class files by their path in a jar
     * @return an archive with them
     * @throws CodegenException when none is public, or one is for a newer JDK than this one
     */
    public static ApiArchive pack(String name, Map<String, byte[]> classes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : classes.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
            zip.finish();
            return new ApiArchive(name, bytes.toByteArray());
        } catch (IOException e) {
            throw new CodegenException("cannot pack " + name + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public InputStream openStream() {
        return new ByteArrayInputStream(jar);
    }

    /** The qualified names of the public top-level types. */
    SortedSet<String> publicTypes() {
        return publicTypes;
    }

    private void visit(String path, byte[] file) {
        String type = path.substring(0, path.length() - CLASS.length()).replace('/', '.');
        if (file.length < Long.BYTES) {
            throw damaged(path, null);
        }
        int needed = ByteBuffer.wrap(file).getShort(Integer.BYTES + Short.BYTES) - FIRST_CLASS_VERSION;
        int running = Runtime.version().feature();
        if (needed > running) {
            throw new CodegenException(name + ": " + type + " is compiled for Java " + needed + ", and this is Java "
                    + running + ", which would see no difference in it; use a JDK " + needed + " or later");
        }
        try {
            if (!type.contains("$") && ClassFile.of().parse(file).flags().has(AccessFlag.PUBLIC)) {
                publicTypes.add(type);
            }
        } catch (IllegalArgumentException e) {
            throw damaged(path, e);
        }
    }

    private CodegenException damaged(String path, @Nullable Throwable cause) {
        String reason = name + ": " + path + " is no class file; build it again";
        return cause == null ? new CodegenException(reason) : new CodegenException(reason, cause);
    }
}
