package io.github.qtloop.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Two connected descriptors that never block: what is written to the writer is read from the reader. */
public final class TestPipe implements AutoCloseable {

    private static final int CHUNK = 4096;

    private final int reader;
    private final int writer;
    private final List<Integer> open = new ArrayList<>();

    private TestPipe(int[] ends) {
        reader = ends[0];
        writer = ends[1];
        open.add(reader);
        open.add(writer);
    }

    /** A pipe. */
    public static TestPipe pipe() {
        return new TestPipe(PosixCalls.pipe());
    }

    /** A pair of stream sockets; both ends can be read and written. */
    public static TestPipe sockets() {
        return new TestPipe(PosixCalls.socketPair());
    }

    /** A descriptor of a regular file, with the pipe's care for closing. */
    public static TestPipe regularFile(Path file) {
        return new TestPipe(new int[] {PosixCalls.openForReading(file), PosixCalls.openForReading(file)});
    }

    /** The number of a descriptor that is closed. */
    public static int closedDescriptor() {
        try (TestPipe pipe = pipe()) {
            return pipe.reader;
        }
    }

    /** The end to read from. */
    public int reader() {
        return reader;
    }

    /** The end to write to. */
    public int writer() {
        return writer;
    }

    /** Writes one byte. */
    public void write() {
        PosixCalls.write(writer, 1);
    }

    /** Writes until no more is taken: the writer is not ready afterwards. */
    public void fill() {
        while (PosixCalls.write(writer, CHUNK) > 0 || PosixCalls.write(writer, 1) > 0) {
            // goes on while there is room
        }
    }

    /** Reads everything that is there. */
    public void drain() {
        while (PosixCalls.read(reader, CHUNK) > 0) {
            // goes on while there is something
        }
    }

    /** Gives the reader's number to another descriptor, as the system does when one is closed and another opened. */
    public void reuseReaderFor(int descriptor) {
        PosixCalls.duplicate(descriptor, reader);
    }

    /** Closes the end to read from. */
    public void closeReader() {
        close(reader);
    }

    /** Closes the end to write to. */
    public void closeWriter() {
        close(writer);
    }

    @Override
    public void close() {
        List.copyOf(open).forEach(this::close);
    }

    private void close(int descriptor) {
        open.remove((Integer) descriptor);
        PosixCalls.close(descriptor);
    }
}
