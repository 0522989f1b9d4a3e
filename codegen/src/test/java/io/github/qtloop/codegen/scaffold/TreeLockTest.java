package io.github.qtloop.codegen.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.codegen.base.CodegenException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeLockTest {
    private static final String LOCKED = "locked";

    @TempDir
    private Path root;

    @Test
    void twoAtOnceAreRefused() throws IOException {
        try (TreeLock _ = TreeLock.of(root)) {
            assertRefused();
        }
        TreeLock.of(root).close();
    }

    @Test
    void aProcessThatDiesLeavesNoLock() throws Exception {
        Process other = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        root.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = other.inputReader()) {
            assertThat(output.readLine()).isEqualTo(LOCKED);
            assertRefused();
        } finally {
            other.destroyForcibly().waitFor();
        }
        TreeLock.of(root).close();
    }

    private void assertRefused() {
        assertThatThrownBy(() -> TreeLock.of(root))
                .isInstanceOf(CodegenException.class)
                .hasMessage("another new-version is at work in this tree: wait until it has ended; it holds "
                        + root.resolve("target/new-version.lock"));
    }

    /** Locks a tree until it is killed, or has no input any more. */
    static final class Other {
        private Other() {}

        public static void main(String[] words) throws IOException {
            try (TreeLock _ = TreeLock.of(Path.of(words[0]))) {
                System.out.println(LOCKED);
                System.in.read();
            }
        }
    }
}
