package io.github.qtloop.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule finds the release that breaks it. */
final class CentralRulesTest {

    @TempDir
    private Path directory;

    private StagedRelease staged;

    @BeforeEach
    void stage() throws IOException {
        staged = StagedRelease.in(directory);
        assertThat(staged.broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json", "-cyclonedx.xml", ".pom"})
    void whatIsMissingIsNamed(String ending) throws IOException {
        staged.delete(StagedRelease.MODULE, ending);
        assertThat(staged.broken()).singleElement().asString().startsWith("qtloop-core: has no ").contains(ending.substring(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name", "description", "url", "licenses/license/name", "licenses/license/url", "developers/developer/name",
                "scm/connection", "scm/developerConnection", "scm/url"
            })
    void eachPieceOfMetadataIsDemanded(String path) throws IOException {
        String element = path.replaceFirst(".*/", "");
        String parent = path.contains("/") ? path.replaceFirst("/[^/]*$", "").replaceFirst(".*/", "") : "version>1.2.0</version";
        String pom = StagedRelease.POM.formatted(StagedRelease.MODULE, "jar")
                .replaceFirst("(?s)(<" + parent + ">.*?)<" + element + ">[^<]*</" + element + ">", "$1");
        staged.write(StagedRelease.MODULE, ".pom", pom);
        assertThat(staged.broken()).containsExactly("qtloop-core: its pom has no " + path);
    }

    @ParameterizedTest
    @CsvSource({
        "<version>1</version>, '', it depends on a:b: without a version",
        "<version>1</version>, <version>2-SNAPSHOT</version>, 'it depends on a:b:2-SNAPSHOT, which is no release'",
        "<version>1.2.0</version>, <version>1.3.0</version>, its pom has the version 1.3.0",
        "<url>https://example.org</url>, <url>x</url><parent><artifactId>p</artifactId></parent>,"
                + " 'its pom has a parent, which is not released'"
    })
    void aPomThatDoesNotStandAloneIsRefused(String part, String instead, String message) throws IOException {
        staged.write(
                StagedRelease.MODULE, ".pom", StagedRelease.POM.formatted(StagedRelease.MODULE, "jar").replace(part, instead));
        assertThat(staged.broken()).containsExactly("qtloop-core: " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"io.github.qtloop-core", "io.github.3core", "io.github.new"})
    void aNameThatIsNoModulesIsRefused(String name) throws IOException {
        staged.jar(".jar", name, Map.of("io/github/qtloop/A.class", ""));
        assertThat(staged.broken()).singleElement().asString().contains("its jar is no module").contains(name);
    }

    @Test
    void aJarWithoutANameIsRefused() throws IOException {
        staged.jar(".jar", null, Map.of("io/github/qtloop/A.class", ""));
        assertThat(staged.broken()).containsExactly("qtloop-core: its jar has no Automatic-Module-Name");
    }

    @ParameterizedTest
    @CsvSource({"-sources.jar, .java", "-javadoc.jar, index.html"})
    void anEmptyJarBesideItDoesNotPass(String ending, String content) throws IOException {
        staged.jar(ending, null, Map.of());
        assertThat(staged.broken()).containsExactly("qtloop-core: there is no " + content + " in its " + ending.substring(1));
    }

    @Test
    void aWrongChecksumIsFound() throws IOException {
        Files.writeString(staged.file(StagedRelease.MODULE, "-cyclonedx.json"), "{ }");
        assertThat(staged.broken())
                .containsExactlyInAnyOrder(
                        "qtloop-core: qtloop-core-1.2.0-cyclonedx.json has no md5, or a wrong one",
                        "qtloop-core: qtloop-core-1.2.0-cyclonedx.json has no sha1, or a wrong one");
    }

    @Test
    void whatIsNotReleasedMustNotBeThere() throws IOException {
        Files.createDirectories(staged.repository().directory("qtloop-parent", StagedRelease.VERSION));
        assertThat(staged.broken()).containsExactly("qtloop-parent: is no part of a release");
    }
}
