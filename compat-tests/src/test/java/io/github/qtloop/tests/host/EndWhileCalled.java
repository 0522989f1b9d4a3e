package io.github.qtloop.tests.host;

import io.github.qtloop.interop.Python;
import io.github.qtloop.python.PythonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Ends Python while other threads call it. */
public final class EndWhileCalled {

    private static final int THREADS = 4;
    private static final int CALLS = 100;

    private EndWhileCalled() {}

    /**
     * Prints what the calls that come too late say.
     *
     * @param arguments none
     * @throws InterruptedException never
     */
    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(THREADS);
        List<Thread> threads = new ArrayList<>();
        try (Python python = Python.start()) {
            PythonObject function = python.evaluate("lambda: [object() for _ in range(100)]");
            for (int i = 0; i < THREADS; i++) {
                threads.add(Thread.ofPlatform().daemon().start(() -> call(function, busy)));
            }
            busy.await();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        // The collector walks the threads' stacks.
        System.gc();
    }

    private static void call(PythonObject function, CountDownLatch busy) {
        try {
            for (int i = 0; ; i++) {
                function.call();
                if (i == CALLS) {
                    busy.countDown();
                }
            }
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
