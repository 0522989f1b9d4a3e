package io.github.qtloop.bench.cold;

import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.interop.Python;
import io.github.qtloop.python.PythonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an operation of Java costs in a young process: {@code ColdProgram OPERATION SIZE...}. It answers as {@code
 * cold.py} does.
 */
public final class ColdProgram {

    private static final double NANOS = 1e9;

    /** Has the arguments and the result of a call in either direction. */
    private static final String PYTHON = """
            from time import perf_counter

            def same(value):
                return value

            def burst(size):
                from qtloop.java import same
                begin = perf_counter()
                for i in range(size):
                    same(i)
                return perf_counter() - begin
            """;

    private ColdProgram() {}

    /** What can be done; the names are those of the command line. */
    private enum Operation {
        /** {@code Asyncio.sleep(0).await()} in a coroutine, without Python in the process. */
        JAVA_STEP {
            @Override
            List<Double> bursts(List<Integer> sizes) {
                return Asyncio.run(() -> each(sizes, size -> {
                    long begin = System.nanoTime();
                    for (int i = 0; i < size; i++) {
                        Asyncio.sleep(0).await();
                    }
                    return since(begin);
                }));
            }
        },

        /** A function of Python, as a method of an interface. */
        JAVA_TO_PYTHON {
            @Override
            List<Double> bursts(List<Integer> sizes) {
                try (Python python = Python.start()) {
                    python.execute(PYTHON);
                    Same function = python.evaluate("same").as(Same.class);
                    return each(sizes, size -> {
                        long begin = System.nanoTime();
                        for (int i = 0; i < size; i++) {
                            function.same(i);
                        }
                        return since(begin);
                    });
                }
            }
        },

        /** A function of Java, by its name in {@code qtloop.java}. */
        PYTHON_TO_JAVA {
            @Override
            List<Double> bursts(List<Integer> sizes) {
                try (Python python = Python.start()) {
                    python.expose("same", (Function<@Nullable Object, @Nullable Object>) value -> value);
                    python.execute(PYTHON);
                    PythonObject burst = python.evaluate("burst");
                    return each(sizes, size -> burst.call(Double.class, size));
                }
            }
        };

        /** The seconds of each burst. */
        abstract List<Double> bursts(List<Integer> sizes);

        private static List<Double> each(List<Integer> sizes, IntToDoubleFunction burst) {
            List<Double> seconds = new ArrayList<>();
            for (int size : sizes) {
                seconds.add(burst.applyAsDouble(size));
            }
            return seconds;
        }

        private static double since(long begin) {
            return (System.nanoTime() - begin) / NANOS;
        }
    }

    /** A function of Python that returns what it gets. */
    private interface Same {
        int same(int value);
    }

    /**
     * Measures, and ends the process.
     *
     * @param args the operation in small letters, and the sizes of its bursts
     */
    public static void main(String[] args) throws IOException {
        Operation operation = Operation.valueOf(args[0].toUpperCase(Locale.ROOT));
        List<Double> bursts =
                operation.bursts(Stream.of(args).skip(1).map(Integer::valueOf).toList());
        double compilers = CompilerThreads.seconds();
        Duration processor = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
        System.out.println("{\"bursts\": %s, \"compilers\": %s, \"processor\": %s}"
                .formatted(bursts, compilers, processor.toNanos() / NANOS));
        System.exit(0);
    }
}
