package io.github.qtloop.release;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What Maven Central demands of a release, and what QtLoop's users may expect beside that. The signatures are left out: they are
 * made by whoever publishes.
 */
final class CentralRules {

    /** What each pom says, with the rule's own words. */
    private static final List<String> METADATA = List.of(
            "name",
            "description",
            "url",
            "licenses/license/name",
            "licenses/license/url",
            "developers/developer/name",
            "scm/connection",
            "scm/developerConnection",
            "scm/url");

    /** Beside the jar itself: the endings, and what must be in them. */
    private static final Map<String, String> JARS = Map.of("-sources.jar", ".java", "-javadoc.jar", "index.html");

    private static final List<String> BILLS = List.of("-cyclonedx.json", "-cyclonedx.xml");

    private static final Map<String, String> CHECKSUMS = Map.of(".md5", "MD5", ".sha1", "SHA-1");

    private final Repository repository;
    private final String version;
    private final List<String> broken = new ArrayList<>();

    private CentralRules(Repository repository, String version) {
        this.repository = repository;
        this.version = version;
    }

    /**
     * Checks one version.
     *
     * @param modules the artifacts that it must have, and no others
     * @return what is wrong, each in a line with the artifact's name
     */
    static List<String> broken(Repository repository, List<String> modules, String version) throws IOException {
        CentralRules rules = new CentralRules(repository, version);
        List<String> there = repository.artifacts();
        modules.stream().filter(name -> !there.contains(name)).forEach(name -> rules.broken(name, "is missing"));
        for (String name : there) {
            if (modules.contains(name)) {
                rules.check(name);
            } else {
                rules.broken(name, "is no part of a release");
            }
        }
        return List.copyOf(rules.broken);
    }

    private void check(String name) throws IOException {
        Path pom = file(name, ".pom");
        if (!Files.exists(pom)) {
            broken(name, "has no pom");
            return;
        }
        Pom read = Pom.read(pom);
        checkPom(name, read);
        BILLS.stream().filter(bill -> !Files.exists(file(name, bill))).forEach(bill -> broken(name, "has no " + bill.substring(1)));
        if (!read.text("packaging").equals("pom")) {
            checkJars(name);
        }
        checkSums(name);
    }

    private void checkPom(String name, Pom pom) {
        METADATA.stream().filter(path -> pom.text(path).isEmpty()).forEach(path -> broken(name, "its pom has no " + path));
        if (!pom.text("parent/artifactId").isEmpty()) {
            broken(name, "its pom has a parent, which is not released");
        }
        if (!pom.text("version").equals(version)) {
            broken(name, "its pom has the version " + pom.text("version"));
        }
        Stream.concat(
                        pom.coordinates("dependencies/dependency").stream(),
                        pom.coordinates("dependencyManagement/dependencies/dependency").stream())
                .forEach(dependency -> {
                    String coordinates = String.join(":", dependency);
                    if (dependency.getLast().isEmpty()) {
                        broken(name, "it depends on " + coordinates + " without a version");
                    } else if (dependency.getLast().endsWith("-SNAPSHOT")) {
                        broken(name, "it depends on " + coordinates + ", which is no release");
                    }
                });
    }

    private void checkJars(String name) throws IOException {
        Path jar = file(name, ".jar");
        if (!Files.exists(jar)) {
            broken(name, "has no jar");
            return;
        }
        for (Map.Entry<String, String> beside : JARS.entrySet()) {
            Path file = file(name, beside.getKey());
            if (!Files.exists(file)) {
                broken(name, "has no " + beside.getKey().substring(1));
            } else if (!has(file, beside.getValue())) {
                broken(name, "there is no " + beside.getValue() + " in its " + beside.getKey().substring(1));
            }
        }
        try (JarFile opened = new JarFile(jar.toFile())) {
            if (opened.getManifest().getMainAttributes().getValue(new Attributes.Name("Automatic-Module-Name")) == null) {
                broken(name, "its jar has no Automatic-Module-Name");
            }
        }
        try {
            ModuleFinder.of(jar).findAll();
        } catch (FindException e) {
            broken(name, "its jar is no module: " + (e.getCause() == null ? e : e.getCause()).getMessage());
        }
    }

    private static boolean has(Path jar, String ending) throws IOException {
        try (JarFile opened = new JarFile(jar.toFile())) {
            return opened.stream().anyMatch(entry -> entry.getName().endsWith(ending));
        }
    }

    private void checkSums(String name) throws IOException {
        try (Stream<Path> files = Files.list(repository.directory(name, version))) {
            for (Path file : files.filter(file -> !isSum(file)).sorted().toList()) {
                for (Map.Entry<String, String> sum : CHECKSUMS.entrySet()) {
                    Path written = file.resolveSibling(file.getFileName() + sum.getKey());
                    if (!Files.exists(written) || !Files.readString(written).strip().equals(digest(file, sum.getValue()))) {
                        broken(name, file.getFileName() + " has no " + sum.getKey().substring(1) + ", or a wrong one");
                    }
                }
            }
        }
    }

    private static boolean isSum(Path file) {
        return CHECKSUMS.keySet().stream().anyMatch(ending -> file.toString().endsWith(ending));
    }

    private static String digest(Path file, String algorithm) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(in.readAllBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path file(String name, String ending) {
        return repository.directory(name, version).resolve(name + "-" + version + ending);
    }

    private void broken(String name, String what) {
        broken.add(name + ": " + what);
    }
}
