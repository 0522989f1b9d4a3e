package io.github.qtloop.reactor;

import io.github.qtloop.testing.TestPipe;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Many pipes, each of which has something to read. */
final class Pipes implements AutoCloseable {

    private final List<TestPipe> pipes;

    Pipes(int count) {
        pipes = Stream.generate(TestPipe::pipe).limit(count).toList();
        pipes.forEach(TestPipe::write);
    }

    List<TestPipe> all() {
        return pipes;
    }

    /** The descriptors to read from. */
    Set<Integer> readers() {
        Set<Integer> readers = new TreeSet<>();
        pipes.forEach(pipe -> readers.add(pipe.reader()));
        return Collections.unmodifiableSet(readers);
    }

    @Override
    public void close() {
        pipes.forEach(TestPipe::close);
    }
}
