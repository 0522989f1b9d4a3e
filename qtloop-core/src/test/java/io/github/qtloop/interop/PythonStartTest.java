package io.github.qtloop.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qtloop.testing.ChildJvm;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a Java program is told where Python cannot be started; the core has no version module on its class path. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class PythonStartTest {

    @Test
    void anUnsupportedPlatformComesBeforeAMissingModule() {
        ChildJvm.Outcome outcome = ChildJvm.runOnPlatform("Plan 9", "amd64", PythonProcess.class);
        assertThat(outcome.status()).isZero();
        assertThat(outcome.output())
                .startsWith("UnsupportedPlatformException: QtLoop runs on Linux, and this system is Plan 9: ");
    }

    @Test
    void aMissingVersionModuleIsNamed() {
        assertThat(ChildJvm.run(PythonProcess.class).output())
                .startsWith("IllegalStateException: no version module is on the class path");
    }
}
