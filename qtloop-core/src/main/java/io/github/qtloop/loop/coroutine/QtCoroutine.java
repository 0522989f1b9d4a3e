package io.github.qtloop.loop.coroutine;

import io.github.qtloop.Coroutine;
import io.github.qtloop.CoroutineObject;
import io.github.qtloop.GeneratorExit;
import io.github.qtloop.StopIteration;
import io.github.qtloop.loop.report.Errors;
import io.github.qtloop.loop.report.Traces;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine object. Who awaits it runs its body as a part of itself; who drives it runs it in a frame of its own.
 *
 * @param <T> the type of the result
 */
final class QtCoroutine<T extends @Nullable Object> implements CoroutineObject<T>, Traces.Named {

    private final Coroutine<T> body;
    private final @Nullable String name;
    private final CoroutineFrame<T> frame;
    private final NeverAwaited watch;

    /** The coroutine that awaits this one. */
    private @Nullable CoroutineFrame<?> awaiter;

    /** @param name its name, or null for a name that is made of the body's class */
    QtCoroutine(Coroutine<T> body, @Nullable String name) {
        this.body = body;
        this.name = name;
        frame = new OwnFrame();
        watch = NeverAwaited.watch(this, qualifiedName());
    }

    CoroutineFrame<T> frame() {
        return frame;
    }

    @Override
    public T run() throws Exception {
        switch (frame.state()) {
            case CREATED -> frame.lend();
            case CLOSED -> throw new IllegalStateException("cannot reuse already awaited coroutine");
            default -> throw new IllegalStateException("coroutine is being awaited already");
        }
        awaiter = ThreadState.get().coroutine;
        try {
            return body.run();
        } catch (StopIteration e) {
            throw Errors.raise(CoroutineFrame.ended(e));
        } finally {
            awaiter = null;
            frame.giveBack();
        }
    }

    @Override
    public State state() {
        CoroutineFrame<?> outer = awaiter;
        return outer != null ? outer.state() : frame.state();
    }

    @Override
    public @Nullable Object send(@Nullable Object value) {
        if (value != null && frame.state() == State.CREATED) {
            throw new IllegalArgumentException("can't send non-None value to a just-started coroutine");
        }
        return step(value, null);
    }

    @Override
    public @Nullable Object raise(Throwable error) {
        return step(null, error);
    }

    private @Nullable Object step(@Nullable Object value, @Nullable Throwable thrown) {
        if (frame.resume(value, thrown)) {
            return frame.yielded();
        }
        Throwable error = frame.error();
        if (error != null) {
            throw Errors.raise(error);
        }
        throw new StopIteration(frame.result());
    }

    @Override
    public void close() {
        switch (frame.state()) {
            case CREATED -> frame.cancelStart();
            case CLOSED -> {}
            default -> exit();
        }
    }

    private void exit() {
        if (frame.resume(null, new GeneratorExit())) {
            throw new IllegalStateException("coroutine ignored GeneratorExit");
        }
        Throwable error = frame.error();
        if (error != null && !(error instanceof GeneratorExit)) {
            throw Errors.raise(error);
        }
    }

    /** Its name, or the class that it is made of. */
    Object nameOrClass() {
        return name != null ? name : body.getClass();
    }

    @Override
    public String qualifiedName() {
        return name != null ? name : Traces.name(body);
    }

    @Override
    public String toString() {
        return "<coroutine object " + qualifiedName()
                + " at 0x" + Integer.toHexString(System.identityHashCode(this)) + ">";
    }

    private final class OwnFrame extends CoroutineFrame<T> {
        OwnFrame() {
            super(body);
        }

        @Override
        public Coroutine<T> coroutine() {
            return QtCoroutine.this;
        }

        @Override
        void starting() {
            watch.end();
        }
    }
}
