package io.github.qtloop.python.loop;

import io.github.qtloop.python.capi.Builtin;
import io.github.qtloop.python.capi.BuiltinTable;
import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Memory;
import io.github.qtloop.python.capi.PythonException;
import io.github.qtloop.python.handles.HandleLayout;
import io.github.qtloop.python.handles.HandlePool;
import io.github.qtloop.reactor.Interest;
import io.github.qtloop.reactor.QtRuntime;
import io.github.qtloop.reactor.ReactorException;
import io.github.qtloop.reactor.backend.Reactors;
import java.util.Map;

/**
 * The module {@code qtloop._native}: what Python calls in Java. Its functions take the loop object
 * first, and serve {@code qtloop._loop} alone.
 */
public final class NativeModule {

    private static final long RETHROW_TABLE =
            new BuiltinTable().add("run", "(callback, *args)", NativeModule::rethrow).build();

    private final HandleLayout layout;
    private final HandlePool pool;
    private final LoopBuiltins builtins;

    private NativeModule(HandleLayout layout, HandlePool pool, LoopBuiltins builtins) {
        this.layout = layout;
        this.pool = pool;
        this.builtins = builtins;
    }

    /** Makes the module importable. Needs the GIL; once per interpreter. */
    public static void install() {
        HandleLayout layout = new HandleLayout();
        long events = PythonException.check(CPython.importModule("asyncio.unix_events"));
        long stock = PythonException.check(CPython.getAttr(events, CPython.intern("_UnixSelectorEventLoop")));
        CPython.decRef(events);
        HandlePool pool = new HandlePool(layout);
        NativeModule module = new NativeModule(layout, pool, new LoopBuiltins(layout, pool, stock));
        long object = PythonException.check(CPython.moduleNew("qtloop._native"));
        PythonException.checkStatus(CPython.moduleAddFunctions(object, module.functions()));
        PythonException.checkStatus(CPython.dictSet(CPython.modules(), "qtloop._native", object));
        CPython.decRef(object);
    }

    /** An object whose {@code run} raises the exception of the loop's failed callback once more. */
    static long newRethrow(long loop) {
        long number = CPython.longFromLong(Memory.getLong(loop + PythonLoop.NUMBER_FIELD));
        long run = CPython.functionNew(RETHROW_TABLE, number);
        CPython.decRef(number);
        long types = PythonException.check(CPython.importModule("types"));
        long namespace = PythonException.check(CPython.getAttr(types, CPython.intern("SimpleNamespace")));
        CPython.decRef(types);
        long object = PythonException.check(CPython.callNoArgs(namespace));
        CPython.decRef(namespace);
        PythonException.checkStatus(CPython.setAttr(object, CPython.intern("run"), PythonException.check(run)));
        CPython.decRef(run);
        return object;
    }

    private static long rethrow(long self, long arguments, long count, long keywordNames) {
        PythonLoop loop = PythonLoop.byNumber((int) CPython.longAsLong(self));
        if (loop == null) {
            throw new IllegalStateException("the loop of this callback is closed");
        }
        return loop.raiseAgain();
    }

    private long functions() {
        return new BuiltinTable()
                .add("loop_type", "(signatures)", this::loopType)
                .add("attach", "(loop, owns_selector, plain_timers)", this::attach)
                .add("release", "(loop)", (self, arguments, count, names) -> {
                    loop(arguments, count, 1).close();
                    return none();
                })
                .add("run", "(loop)", (self, arguments, count, names) ->
                        loop(arguments, count, 1).run() ? none() : 0)
                .add("stop", "(loop)", (self, arguments, count, names) -> {
                    PythonLoop.stop(argument(arguments, 0));
                    return none();
                })
                .add("set_debug", "(loop, enabled)", (self, arguments, count, names) -> {
                    loop(arguments, count, 2).setDebug(isTrue(arguments, 1));
                    return none();
                })
                .add("enqueue", "(loop, handle)", (self, arguments, count, names) -> {
                    loop(arguments, count, 2).enqueue(argument(arguments, 1));
                    return none();
                })
                .add("clear", "(loop)", (self, arguments, count, names) -> {
                    loop(arguments, count, 1).clear();
                    return none();
                })
                .add("ready_count", "(loop)", (self, arguments, count, names) ->
                        CPython.longFromLong(loop(arguments, count, 1).scheduler.readyCount()))
                .add("watched", "(loop)", this::watched)
                .add("mirror", "(loop, fd, events)", this::mirror)
                .add("quit_application", "()", (self, arguments, count, names) -> {
                    QtRuntime.quitApplication();
                    return none();
                })
                .add("live_counts", "()", (self, arguments, count, names) -> liveCounts())
                .add("run_count", "()", (self, arguments, count, names) -> CPython.longFromLong(PythonLoop.runs()))
                .build();
    }

    private long loopType(long self, long arguments, long count, long names) {
        BuiltinTable table = new BuiltinTable();
        for (Map.Entry<String, Builtin> method : builtins.publicMethods().entrySet()) {
            long signature = CPython.dictGet(argument(arguments, 0), method.getKey());
            if (signature == 0) {
                throw new IllegalStateException("the shim of this Python version has no " + method.getKey()
                        + ": regenerate it");
            }
            table.add(method.getKey(), CPython.toJava(signature), method.getValue());
        }
        builtins.addHooks(table);
        return LoopType.create(table.build());
    }

    private long attach(long self, long arguments, long count, long names) {
        expect(count, 3);
        QtRuntime.requireUsable();
        PythonLoop.attach(argument(arguments, 0), layout, pool, isTrue(arguments, 1), isTrue(arguments, 2));
        return none();
    }

    /** {@code {fd: (fileobj, reader, writer)}}, with None where there is no handle. */
    private long watched(long self, long arguments, long count, long names) {
        PythonWatches watches = loop(arguments, count, 1).watches();
        long dict = PythonException.check(CPython.dictNew());
        for (int fd : watches.descriptors()) {
            long triple = PythonException.check(CPython.tupleNew(3));
            CPython.tupleInit(triple, 0, CPython.newRef(watches.file(fd)));
            CPython.tupleInit(triple, 1, CPython.newRef(orNone(watches.get(fd, Interest.READ))));
            CPython.tupleInit(triple, 2, CPython.newRef(orNone(watches.get(fd, Interest.WRITE))));
            long key = PythonException.check(CPython.longFromLong(fd));
            PythonException.checkStatus(CPython.dictSetItem(dict, key, triple));
            CPython.decRef(key);
            CPython.decRef(triple);
        }
        return dict;
    }

    private long mirror(long self, long arguments, long count, long names) throws ReactorException {
        PythonLoop loop = loop(arguments, count, 3);
        loop.mirror(
                (int) CPython.longAsLong(argument(arguments, 1)), (int) CPython.longAsLong(argument(arguments, 2)));
        return none();
    }

    /** {@code (attached loops, Qt objects)}, to look for leaks. */
    private static long liveCounts() {
        long pair = PythonException.check(CPython.tupleNew(2));
        CPython.tupleInit(pair, 0, CPython.longFromLong(PythonLoop.count()));
        CPython.tupleInit(pair, 1, CPython.longFromLong(Reactors.liveQtObjects()));
        return pair;
    }

    private static PythonLoop loop(long arguments, long count, int expected) {
        expect(count, expected);
        PythonLoop loop = PythonLoop.find(argument(arguments, 0));
        if (loop == null) {
            throw new IllegalStateException("Event loop is closed");
        }
        return loop;
    }

    private static void expect(long count, int expected) {
        if (count != expected) {
            throw new IllegalStateException(
                    "qtloop._native was called with " + count + " arguments instead of " + expected);
        }
    }

    private static long argument(long arguments, int index) {
        return Memory.getLong(arguments + 8L * index);
    }

    private static boolean isTrue(long arguments, int index) {
        return CPython.isTrue(argument(arguments, index)) > 0;
    }

    private static long orNone(long handle) {
        return handle == 0 ? CPython.NONE : handle;
    }

    private static long none() {
        return CPython.newRef(CPython.NONE);
    }
}
