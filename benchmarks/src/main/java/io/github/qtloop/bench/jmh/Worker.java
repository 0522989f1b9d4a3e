package io.github.qtloop.bench.jmh;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The one thread on which {@code CompletableFuture}s go on: their counterpart of a loop. */
@State(Scope.Thread)
public class Worker {

    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    /** For JMH. */
    public Worker() {}

    /** Ends the thread. */
    @TearDown
    public void close() {
        executor.close();
    }

    Executor executor() {
        return executor;
    }

    /** Starts on the thread, and waits until the work completes the future that it is given. */
    void run(Consumer<CompletableFuture<Void>> work) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        executor.execute(() -> work.accept(end));
        end.join();
    }
}
