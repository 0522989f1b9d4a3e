package io.github.qtloop.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.qtloop.foreign.Platform;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where there is no bundled interpreter, the message says why and what else there is. The core has none on its class path. */
final class BundledInterpreterTest {

    private static final PythonRelease RELEASE = new PythonRelease("3.13");

    @TempDir
    private Path directory;

    @Test
    void thereIsNoneForArm64() {
        assertMissingOn("aarch64", "x86-64 only", "this machine is aarch64", "--home", "--interpreter", "Python 3.13");
    }

    @Test
    void oneThatIsNotOnTheClassPathIsNamed() {
        assertMissingOn("amd64", "class path", "org.bytedeco:cpython", "--home", "--interpreter", "Python 3.13");
    }

    private void assertMissingOn(String processor, String... parts) {
        Platform platform = new Platform("Linux", processor, ByteOrder.LITTLE_ENDIAN, 8, true);
        assertThatExceptionOfType(InterpreterException.class)
                .isThrownBy(() -> BundledInterpreter.locate(RELEASE, new Cache(directory), platform))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n").contains(parts));
        assertThat(directory).isEmptyDirectory();
    }
}
