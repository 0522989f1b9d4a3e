package io.github.qtloop.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.testing.ChildJvm;
import org.junit.jupiter.api.Test;

/** The JVM of the tests leaves signals alone, as that of a Python program does. */
final class SignalHandlersTest extends LoopCase {

    private static final int SIGWINCH = 28;

    @Test
    void theLoopCallsTheLastHandler() {
        ChildJvm.Outcome outcome = ChildJvm.runWithSignals(SignalProgram.class);
        assertThat(outcome.output().lines()).containsExactly("28 true", "15 true", "true false");
        // The closed loop has put back what SIGTERM does.
        assertThat(outcome.status()).isEqualTo(128 + 15);
        assertThat(outcome.errors()).isEmpty();
    }

    @Test
    void someSignalsCannotBeHandled() {
        assertThatThrownBy(() -> loop.addSignalHandler(9, () -> {})).hasMessage("sig 9 cannot be caught");
        assertThatThrownBy(() -> loop.addSignalHandler(65, () -> {})).hasMessage("invalid signal number 65");
        assertThatThrownBy(() -> loop.addSignalHandler(SIGWINCH, () -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("without -Xrs");
        loop.close();
        assertThatThrownBy(() -> loop.addSignalHandler(SIGWINCH, () -> {})).hasMessage("Event loop is closed");
    }
}
