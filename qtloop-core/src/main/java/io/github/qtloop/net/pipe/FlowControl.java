package io.github.qtloop.net.pipe;

import org.jspecify.annotations.Nullable;

/** The limits of a buffer at which a protocol is asked to pause and to resume: {@code _FlowControlMixin} in Python. */
final class FlowControl {

    private static final int STANDARD_HIGH = 64 * 1024;

    private final PipeEnd transport;
    private int high = STANDARD_HIGH;
    private int low = STANDARD_HIGH / 4;
    private boolean paused;

    FlowControl(PipeEnd transport) {
        this.transport = transport;
    }

    int high() {
        return high;
    }

    int low() {
        return low;
    }

    void set(@Nullable Integer newHigh, @Nullable Integer newLow) {
        int nextHigh = newHigh != null ? newHigh : newLow != null ? 4 * newLow : STANDARD_HIGH;
        int nextLow = newLow != null ? newLow : nextHigh / 4;
        if (nextHigh < nextLow || nextLow < 0) {
            throw new IllegalArgumentException(
                    "high (" + nextHigh + ") must be >= low (" + nextLow + ") must be >= 0");
        }
        high = nextHigh;
        low = nextLow;
    }

    void grown(int size) {
        if (size > high && !paused) {
            paused = true;
            guarded("protocol.pause_writing() failed", transport.protocol::pauseWriting);
        }
    }

    void shrunk(int size) {
        if (paused && size <= low) {
            paused = false;
            guarded("protocol.resume_writing() failed", transport.protocol::resumeWriting);
        }
    }

    private void guarded(String message, Runnable action) {
        try {
            action.run();
        } catch (Exception error) {
            transport.report(message, error);
        }
    }
}
