package io.github.qtloop.python.capi;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.qtloop.foreign.CFunction;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds arrays of {@code PyMethodDef} whose functions are upcalls.
 *
 * <p>Python may call them until the process ends, so the stubs are never freed.
 */
public final class BuiltinTable {

    private static final int METH_FASTCALL_KEYWORDS = 0x80 | 0x02;
    /** Of a {@code PyMethodDef}. */
    private static final int DEFINITION_SIZE = 32;
    private static final FunctionDescriptor SHAPE =
            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    private static final MethodHandle GUARD = guard();
    /** No object: a function that is called with it does nothing. */
    private static final long NOBODY = -1;

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String name, String doc, Builtin body) {}

    /** A body that returns None. */
    @FunctionalInterface
    public interface Action {

        /** As {@link Builtin#call}, for a function of a module that has no keyword arguments. */
        void call(long arguments, long count) throws Exception;
    }

    /**
     * Adds a function.
     *
     * @param signature as {@code inspect} reads it from a C function: {@code "($self, fd)"}
     */
    public BuiltinTable add(String name, String signature, Builtin body) {
        entries.add(new Entry(name, name + signature + "\n--\n\n", body));
        return this;
    }

    /** Adds a function that returns None. */
    public BuiltinTable addAction(String name, String signature, Action body) {
        return add(name, signature, (self, arguments, count, keywordNames) -> {
            body.call(arguments, count);
            return Builtin.none();
        });
    }

    /** The address of the array, closed by an empty entry. In a forked child its functions raise {@code TypeError}. */
    public long build() {
        long table = buildForParent();
        for (int i = 0; i < entries.size(); i++) {
            ForkedChild.withhold(table + (long) i * DEFINITION_SIZE + 8, "PyErr_BadArgument");
        }
        return table;
    }

    /** As {@link #build}, for functions that a forked child does not call. */
    public long buildForParent() {
        long table = Memory.allocateForever((long) (entries.size() + 1) * DEFINITION_SIZE);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            long definition = table + (long) i * DEFINITION_SIZE;
            Memory.putLong(definition, Memory.stringForever(entry.name));
            Memory.putLong(definition + 8, stub(entry.body));
            Memory.putInt(definition + 16, METH_FASTCALL_KEYWORDS);
            Memory.putLong(definition + 24, Memory.stringForever(entry.doc));
        }
        return table;
    }

    /**
     * Prepares a function for many calls, in a thread of its own: without it the JVM would pause for that within the first few
     * hundred calls.
     *
     * @param table what {@link #build} has returned
     * @param name of a function in it
     */
    public static void warmUp(long table, String name) {
        CFunction function = function(table, name);
        Thread.ofPlatform().daemon().name("warm-up of " + name).start(() -> function.warmUp(NOBODY));
    }

    /** The C function of a name in such an array, of Python or of this class. */
    static CFunction function(long table, String name) {
        long definition = table;
        while (Memory.getLong(definition) != 0) {
            if (Memory.getString(Memory.getLong(definition)).equals(name)) {
                return new CFunction(MemorySegment.ofAddress(Memory.getLong(definition + 8)), false);
            }
            definition += DEFINITION_SIZE;
        }
        throw new IllegalStateException("there is no function " + name);
    }

    /** A function that is never freed. All have one shape, because to link another one takes milliseconds of a start. */
    static long stub(Builtin body) {
        return Linker.nativeLinker()
                .upcallStub(MethodHandles.insertArguments(GUARD, 0, body), SHAPE, Arena.global())
                .address();
    }

    /** Links the shape of all functions, so that another thread finds it linked. */
    static void link() {
        try (Arena arena = Arena.ofConfined()) {
            Builtin none = (self, arguments, count, keywordNames) -> 0;
            Linker.nativeLinker().upcallStub(MethodHandles.insertArguments(GUARD, 0, none), SHAPE, arena);
        }
    }

    /** A Java exception must not leave an upcall: it would end the VM. */
    private static long guarded(Builtin body, long self, long arguments, long count, long keywordNames) {
        if (self == NOBODY) {
            return 0;
        }
        JavaFrames.begin();
        try {
            return body.call(self, arguments, count, keywordNames);
        } catch (Throwable t) {
            PythonErrors.raise(t);
            return 0;
        } finally {
            JavaFrames.end();
        }
    }

    private static MethodHandle guard() {
        try {
            return MethodHandles.lookup()
                    .findStatic(
                            BuiltinTable.class,
                            "guarded",
                            MethodType.methodType(
                                    long.class, Builtin.class, long.class, long.class, long.class, long.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
