package io.github.qtloop.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A repository with one release that breaks no rule, for tests that spoil it. */
final class StagedRelease {

    static final String VERSION = "1.2.0";
    static final String MODULE = "qtloop-core";
    static final String BOM = "qtloop-bom";
    static final List<String> MODULES = List.of(BOM, MODULE);

    static final String POM = """
            <project>
              <artifactId>%s</artifactId>
              <version>1.2.0</version>
              <packaging>%s</packaging>
              <name>QtLoop</name>
              <description>What it is.</description>
              <url>https://example.org</url>
              <licenses><license><name>Apache-2.0</name><url>https://example.org/licence</url></license></licenses>
              <developers><developer><name>Somebody</name></developer></developers>
              <scm>
                <connection>scm:git:https://example.org</connection>
                <developerConnection>scm:git:ssh://example.org</developerConnection>
                <url>https://example.org</url>
              </scm>
              <dependencies>
                <dependency><groupId>a</groupId><artifactId>b</artifactId><version>1</version></dependency>
              </dependencies>
            </project>
            """;

    private final Repository repository;

    private StagedRelease(Repository repository) {
        this.repository = repository;
    }

    static StagedRelease in(Path root) throws IOException {
        StagedRelease staged = new StagedRelease(new Repository(root));
        staged.write(BOM, ".pom", POM.formatted(BOM, "pom"));
        staged.write(MODULE, ".pom", POM.formatted(MODULE, "jar"));
        staged.jar(".jar", "io.github.qtloop.core", Map.of("io/github/qtloop/A.class", ""));
        staged.jar("-sources.jar", null, Map.of("io/github/qtloop/A.java", ""));
        staged.jar("-javadoc.jar", null, Map.of("index.html", ""));
        for (String module : MODULES) {
            staged.write(module, "-cyclonedx.json", "{}");
            staged.write(module, "-cyclonedx.xml", "<bom/>");
        }
        return staged;
    }

    Repository repository() {
        return repository;
    }

    Path file(String module, String ending) {
        return repository.directory(module, VERSION).resolve(module + "-" + VERSION + ending);
    }

    /** Writes a file with its checksums. */
    void write(String module, String ending, String text) throws IOException {
        Path file = file(module, ending);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        sign(file);
    }

    /** Writes a jar of the module, with a module name if it is to have one. */
    void jar(String ending, String name, Map<String, String> entries) throws IOException {
        Path file = file(MODULE, ending);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new JarEntry("META-INF/MANIFEST.MF"));
            jar.write(("Manifest-Version: 1.0\n" + (name == null ? "" : "Automatic-Module-Name: " + name + "\n") + "\n").getBytes());
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes());
            }
        }
        sign(file);
    }

    void delete(String module, String ending) throws IOException {
        for (String kind : List.of("", ".md5", ".sha1")) {
            Files.delete(file(module, ending + kind));
        }
    }

    List<String> broken() throws IOException {
        return CentralRules.broken(repository, MODULES, VERSION);
    }

    private static void sign(Path file) throws IOException {
        for (String[] kind : Stream.of(new String[] {".md5", "MD5"}, new String[] {".sha1", "SHA-1"}).toList()) {
            try {
                byte[] digest = MessageDigest.getInstance(kind[1]).digest(Files.readAllBytes(file));
                Files.writeString(file.resolveSibling(file.getFileName() + kind[0]), HexFormat.of().formatHex(digest));
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError(e);
            }
        }
    }
}
