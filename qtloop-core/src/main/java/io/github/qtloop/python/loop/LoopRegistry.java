package io.github.qtloop.python.loop;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The attached loops by number; numbers start at 1 and are used again. Needs the GIL. */
final class LoopRegistry {

    private @Nullable PythonLoop[] loops = new PythonLoop[16];
    private int size;

    int add(PythonLoop loop) {
        int number = 1;
        while (number < loops.length && loops[number] != null) {
            number++;
        }
        if (number == loops.length) {
            loops = Arrays.copyOf(loops, number * 2);
        }
        loops[number] = loop;
        size++;
        return number;
    }

    @Nullable PythonLoop get(int number) {
        return loops[number];
    }

    void remove(int number) {
        if (loops[number] != null) {
            loops[number] = null;
            size--;
        }
    }

    void forEach(Consumer<PythonLoop> action) {
        for (PythonLoop loop : loops) {
            if (loop != null) {
                action.accept(loop);
            }
        }
    }

    int size() {
        return size;
    }
}
