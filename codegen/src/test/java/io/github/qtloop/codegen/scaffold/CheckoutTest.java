package io.github.qtloop.codegen.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.codegen.base.CodegenException;
import io.github.qtloop.codegen.base.Subprocess;
import io.github.qtloop.codegen.model.PythonVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckoutTest {
    @TempDir
    private Path root;

    @BeforeEach
    void aCommittedTree() throws IOException {
        for (String module : List.of("qtloop-py312", "qtloop-py313")) {
            Files.writeString(Files.createDirectories(root.resolve(module)).resolve("pom.xml"), "<project/>");
        }
        git("init", "--quiet");
        git("add", "--all");
        git("-c", "user.name=test", "-c", "user.email=test@localhost", "commit", "--quiet", "--message=all");
    }

    @Test
    void theModulesTellTheVersions() throws IOException {
        Files.createDirectories(root.resolve("qtloop-py314/target"));
        Checkout checkout = Checkout.open(root);
        assertThat(checkout.versions()).map(PythonVersion::toString).containsExactly("3.12", "3.13");
        assertThat(checkout.files("qtloop-py313/")).containsExactly("qtloop-py313/pom.xml");
        checkout.requireNew(PythonVersion.of("3.14"));
    }

    @ParameterizedTest
    @CsvSource({"3.13, supported already", "3.12, supported already", "3.9, 'older than the newest supported version'"})
    void anOldVersionIsRefused(String version, String message) {
        Checkout checkout = Checkout.open(root);
        assertThatThrownBy(() -> checkout.requireNew(PythonVersion.of(version)))
                .isInstanceOf(CodegenException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aSpecWithoutAModuleIsRefused() throws IOException {
        Path spec = root.resolve(Checkout.spec(PythonVersion.of("3.14")));
        Checkout checkout = Checkout.open(root);
        Files.writeString(Files.createDirectories(spec.getParent()).resolve(spec.getFileName()), "");
        assertThatThrownBy(() -> checkout.requireNew(PythonVersion.of("3.14")))
                .hasMessageContaining("3.14.yaml exists");
    }

    @Test
    void aChangeIsNamed() throws IOException {
        Files.writeString(root.resolve("qtloop-py313/pom.xml"), "<project></project>");
        assertThatThrownBy(() -> Checkout.open(root))
                .isInstanceOf(CodegenException.class)
                .hasMessageStartingWith("the working tree is not clean (M qtloop-py313/pom.xml): commit or stash");
        Files.writeString(root.resolve("new"), "");
        assertThatThrownBy(() -> Checkout.open(root)).hasMessageContaining("pom.xml and 1 more)");
    }

    @Test
    void aDirectoryThatGitDoesNotKnowIsRefused(@TempDir Path other) {
        assertThatThrownBy(() -> Checkout.open(other))
                .isInstanceOf(CodegenException.class)
                .hasMessageStartingWith("git is needed")
                .hasMessageContaining("not a git repository");
    }

    private void git(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Subprocess ended = Subprocess.run(command, root, Map.of(), Duration.ofMinutes(1));
        assertThat(ended.status()).as(ended.toString()).isZero();
    }
}
