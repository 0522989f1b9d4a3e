package io.github.qtloop.loop;

import io.github.qtloop.Context;
import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.Task;
import io.github.qtloop.loop.report.Traces;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls a function of the program, and is named by it in messages.
 *
 * @param <T> the type of the future's result
 */
final class FunctionCallback<T extends @Nullable Object> extends DoneCallback {

    private final Future<T> future;
    private final Consumer<? super Future<T>> function;
    private final Context context;

    FunctionCallback(Future<T> future, Consumer<? super Future<T>> function, Context context) {
        this.future = future;
        this.function = function;
        this.context = context;
    }

    Object function() {
        return function;
    }

    boolean calls(Consumer<?> other) {
        return function.equals(other);
    }

    @Override
    @Nullable Task<?> awaitingTask() {
        return function instanceof AwaitingCallback awaiting ? awaiting.awaitingTask() : null;
    }

    @Override
    Context context() {
        return context;
    }

    @Override
    public void run() {
        function.accept(future);
    }

    @Override
    public String qualifiedName() {
        return Traces.name(function);
    }
}
