package core;

import io.github.qtloop.Context;
import io.github.qtloop.asyncio.EventLoop;
import org.jspecify.annotations.Nullable;

abstract class Loop implements EventLoop {
    private static final RuntimeException REFUSED = new UnsupportedOperationException();

    private double slow;

    @Override
    public void callSoon(Runnable callback, @Nullable Context context) {
        callback.run();
    }

    @Override
    public double slowCallbackDuration() {
        return slow;
    }

    @Override
    public void setSlowCallbackDuration(double value) {
        slow = value;
    }

    @Override
    public String toString() {
        return "loop";
    }

    static void start() {}

    static RuntimeException refusal(String what) {
        return new UnsupportedOperationException(what);
    }

    static <T> T refuse(String what) {
        throw new IllegalStateException(what + " is not implemented");
    }
}
