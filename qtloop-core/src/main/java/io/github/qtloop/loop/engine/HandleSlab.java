package io.github.qtloop.loop.engine;

import java.util.Arrays;

/**
 * Gives handles tokens that the scheduler can queue. They are odd, and so never equal the address of a Python
 * object.
 */
final class HandleSlab {

    private EngineHandle[] handles = new EngineHandle[64];
    private int[] free = new int[64];
    private int freeCount;
    private int used;

    /** Keeps a handle until {@link #remove}. A handle may be kept under several tokens. */
    long add(EngineHandle handle) {
        int index = freeCount > 0 ? free[--freeCount] : nextIndex();
        handles[index] = handle;
        return 2L * index + 1;
    }

    EngineHandle get(long token) {
        return handles[(int) (token >> 1)];
    }

    void remove(long token) {
        int index = (int) (token >> 1);
        handles[index] = null;
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, 2 * freeCount);
        }
        free[freeCount++] = index;
    }

    /** How many tokens are in use. */
    int size() {
        return used - freeCount;
    }

    private int nextIndex() {
        if (used == handles.length) {
            handles = Arrays.copyOf(handles, 2 * used);
        }
        return used++;
    }
}
