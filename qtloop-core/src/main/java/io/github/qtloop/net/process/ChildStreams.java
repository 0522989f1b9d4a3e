package io.github.qtloop.net.process;

import io.github.qtloop.net.descriptor.Descriptors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** The standard descriptors of a child that is started: those it gets, and the ends of pipes that this process keeps. */
final class ChildStreams implements AutoCloseable {

    private static final int PIPE = -1;
    private static final int STDOUT = -2;
    private static final int DEVNULL = -3;

    /** What the child gets, -1 for those of this process. */
    final int[] given = {-1, -1, -1};

    /** The other ends of the pipes, -1 where there is none. */
    final int[] kept = {-1, -1, -1};

    private final List<Integer> own = new ArrayList<>();

    /** @throws IOException when the process has too many descriptors; nothing is left open then */
    ChildStreams(@Nullable Integer stdin, @Nullable Integer stdout, @Nullable Integer stderr) throws IOException {
        boolean done = false;
        try {
            open(0, stdin);
            open(1, stdout);
            if (stderr != null && stderr == STDOUT) {
                given[2] = given[1] >= 0 ? given[1] : 1;
            } else {
                open(2, stderr);
            }
            done = true;
        } finally {
            if (!done) {
                close();
                drop();
            }
        }
    }

    private void open(int number, @Nullable Integer wanted) throws IOException {
        if (wanted == null) {
            return;
        }
        if (wanted == PIPE) {
            Entry<Integer, Integer> pipe = Descriptors.pipe();
            boolean written = number == 0;
            given[number] = own(written ? pipe.getKey() : pipe.getValue());
            kept[number] = written ? pipe.getValue() : pipe.getKey();
        } else if (wanted == DEVNULL) {
            given[number] = own(Descriptors.openNull());
        } else if (wanted >= 0) {
            given[number] = wanted;
        } else {
            throw new IllegalArgumentException("bad value of a standard descriptor: " + wanted);
        }
    }

    private int own(int fd) {
        own.add(fd);
        return fd;
    }

    /** Closes the ends that are the child's. */
    @Override
    public void close() {
        own.forEach(Descriptors::close);
        own.clear();
    }

    /** Closes the ends that no transport has. */
    void drop() {
        for (int number = 0; number < kept.length; number++) {
            if (kept[number] >= 0) {
                Descriptors.close(take(number));
            }
        }
    }

    /** Hands over the end of a pipe. */
    int take(int number) {
        int fd = kept[number];
        kept[number] = -1;
        return fd;
    }
}
