package io.github.qtloop.python;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Memory;
import io.github.qtloop.python.capi.PythonException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/** The memory of Python's buffers as Java's, without a copy. Needs the GIL. */
final class BufferViews {

    private static final int SIMPLE = 0;
    private static final int WRITABLE = 1;

    /** More than {@code Py_buffer} takes, and where its fields are. */
    private static final long VIEW_SIZE = 128;

    private static final long LENGTH = 16;

    private BufferViews() {}

    /** A direct buffer of the object's memory, which stays where it is until the buffer is collected. */
    static ByteBuffer of(long object) {
        // The object answers for its memory as long as somebody holds it in this form.
        PythonObject view = JavaObjects.memoryview(object);
        MemorySegment raw = acquire(view.address(), SIMPLE);
        boolean writable = isWritable(view.address());
        MemorySegment memory = MemorySegment.ofAddress(raw.address())
                .reinterpret(raw.byteSize(), Arena.ofAuto(), ignored -> Reference.reachabilityFence(view));
        ByteBuffer buffer = memory.asByteBuffer();
        return writable ? buffer : buffer.asReadOnlyBuffer();
    }

    static byte[] copy(long object) {
        PythonObject view = JavaObjects.memoryview(object);
        try (view) {
            return acquire(view.address(), SIMPLE).toArray(JAVA_BYTE);
        }
    }

    /** Where the memory of a memoryview is: known as long as that lives, also after the question is over. */
    private static MemorySegment acquire(long view, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(VIEW_SIZE, 8);
            PythonException.checkStatus(CPython.getBuffer(view, buffer.address(), flags));
            long address = Memory.getLong(buffer.address());
            long size = Memory.getLong(buffer.address() + LENGTH);
            CPython.releaseBuffer(buffer.address());
            return MemorySegment.ofAddress(address).reinterpret(size);
        }
    }

    private static boolean isWritable(long view) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(VIEW_SIZE, 8);
            if (CPython.getBuffer(view, buffer.address(), WRITABLE) < 0) {
                CPython.errClear();
                return false;
            }
            CPython.releaseBuffer(buffer.address());
            return true;
        }
    }
}
