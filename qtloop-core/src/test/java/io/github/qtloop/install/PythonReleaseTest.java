package io.github.qtloop.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

/** The release, with no version module on the class path of these tests. */
final class PythonReleaseTest {

    @Test
    void withoutAVersionModuleTheMessageSaysWhatToAdd() {
        assertThatExceptionOfType(InterpreterException.class)
                .isThrownBy(PythonRelease::current)
                .withMessage("no version module is on the class path: "
                        + "add the one of your Python, such as qtloop-py313");
    }

    @Test
    void namesFollowFromTheMinorVersion() {
        PythonRelease release = new PythonRelease("3.12");
        assertThat(release.tag()).isEqualTo("312");
        assertThat(release.libraryName()).isEqualTo("libpython3.12.so.1.0");
        assertThat(release.executableName()).isEqualTo("python3.12");
    }
}
