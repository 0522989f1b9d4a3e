package io.github.qtloop.python.loop;

import io.github.qtloop.python.capi.Builtin;
import io.github.qtloop.python.capi.BuiltinTable;
import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Memory;
import io.github.qtloop.python.capi.Owned;
import io.github.qtloop.python.capi.PyValues;
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

    private static volatile boolean installed;

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
        HandlePool pool = new HandlePool(layout);
        try (Owned events = CPython.importModule("asyncio.unix_events")) {
            LoopBuiltins builtins = new LoopBuiltins(layout, pool, events.attribute("_UnixSelectorEventLoop"));
            CPython.installModule("qtloop._native", new NativeModule(layout, pool, builtins).functions());
        }
        installed = true;
    }

    /** Whether there are loops of Python; any thread. */
    static boolean isInstalled() {
        return installed;
    }

    /** An object whose {@code run} raises the exception of the loop's failed callback once more. */
    static Owned newRethrow(long loop) {
        try (Owned number = PyValues.number(Memory.getLong(loop + PythonLoop.NUMBER_FIELD));
                Owned run = CPython.newFunction(RETHROW_TABLE, number.address());
                Owned types = CPython.importModule("types");
                Owned object = types.invoke("SimpleNamespace")) {
            PythonException.checkStatus(CPython.setAttr(object.address(), CPython.intern("run"), run.address()));
            return object.move();
        }
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
                .addAction("attach", "(loop, owns_selector)", this::attach)
                .addAction("release", "(loop)", (arguments, count) -> loop(arguments, count, 1).close())
                .add("run", "(loop)", (self, arguments, count, names) -> run(loop(arguments, count, 1)))
                .addAction("stop", "(loop)", (arguments, count) -> PythonLoop.stop(argument(arguments, 0)))
                .addAction("set_debug", "(loop, enabled)", (arguments, count) ->
                        loop(arguments, count, 2).setDebug(isTrue(arguments, 1)))
                .addAction("fill_queues", "(loop)", (arguments, count) -> {
                    PythonLoop loop = PythonLoop.find(argument(arguments, 0));
                    if (loop != null) {
                        loop.queues.fill();
                    }
                })
                .addAction("empty_queues", "(loop)", (arguments, count) -> loop(arguments, count, 1).queues.empty())
                .addAction("look_again", "(loop)", (arguments, count) -> {
                    PythonLoop loop = PythonLoop.find(argument(arguments, 0));
                    if (loop != null) {
                        loop.originals.lookAgain();
                    }
                })
                .add("must_wait", "(loop, handle)", (self, arguments, count, names) ->
                        Builtin.truth(loop(arguments, count, 2).mustWait(argument(arguments, 1))))
                .add("select", "(loop, timeout)", this::select)
                .add("watched", "(loop)", this::watched)
                .addAction("mirror", "(loop, fd, events)", NativeModule::mirror)
                .addAction("quit_application", "()", (arguments, count) -> QtRuntime.quitApplication())
                .add("live_counts", "()", (self, arguments, count, names) -> liveCounts())
                .add("run_count", "()", (self, arguments, count, names) -> number(PythonLoop.runs()))
                .build();
    }

    /** False where another {@code _run_once} than QtLoop's runs the iterations, one by one. */
    private static long run(PythonLoop loop) {
        if (loop.originals.othersRun()) {
            PythonLoop.countRun();
            return Builtin.truth(false);
        }
        return loop.run() ? Builtin.truth(true) : 0;
    }

    private long loopType(long self, long arguments, long count, long names) {
        BuiltinTable table = new BuiltinTable();
        for (Map.Entry<String, Builtin> method : builtins.publicMethods().entrySet()) {
            long signature = CPython.dictGet(argument(arguments, 0), method.getKey());
            if (signature == 0) {
                throw new IllegalStateException("the shim of this Python version has no " + method.getKey()
                        + ": regenerate it");
            }
            table.add(method.getKey(), PyValues.toJava(signature), method.getValue());
        }
        builtins.addHooks(table);
        long methods = table.build();
        BuiltinTable.warmUp(methods, "call_soon");
        return LoopType.create(methods).transfer();
    }

    private void attach(long arguments, long count) {
        expect(count, 2);
        QtRuntime.requireUsable();
        PythonLoop.attach(argument(arguments, 0), layout, pool, isTrue(arguments, 1));
    }

    /** {@code [(fd, events)]} of what is ready; a negative timeout is none. */
    private long select(long self, long arguments, long count, long names) {
        PythonLoop loop = loop(arguments, count, 2);
        try (Owned list = PyValues.list()) {
            loop.select(PyValues.toDouble(argument(arguments, 1)), (fd, events) -> {
                try (Owned number = PyValues.number(fd);
                        Owned bits = PyValues.number(events);
                        Owned pair = PyValues.tupleOf(number.address(), bits.address())) {
                    PythonException.checkStatus(CPython.listAppend(list.address(), pair.address()));
                }
            });
            return list.transfer();
        }
    }

    /** {@code {fd: (fileobj, reader, writer)}}, with None where there is no handle. */
    private long watched(long self, long arguments, long count, long names) {
        PythonWatches watches = loop(arguments, count, 1).watches();
        try (Owned dict = PyValues.dict()) {
            for (int fd : watches.descriptors()) {
                try (Owned key = PyValues.number(fd);
                        Owned watch = PyValues.tupleOf(
                                watches.file(fd),
                                orNone(watches.get(fd, Interest.READ)),
                                orNone(watches.get(fd, Interest.WRITE)))) {
                    PythonException.checkStatus(
                            CPython.dictSetItem(dict.address(), key.address(), watch.address()));
                }
            }
            return dict.transfer();
        }
    }

    private static void mirror(long arguments, long count) throws ReactorException {
        PythonLoop loop = loop(arguments, count, 3);
        loop.mirror((int) PyValues.toLong(argument(arguments, 1)), (int) PyValues.toLong(argument(arguments, 2)));
    }

    /** {@code (attached loops, Qt objects)}, to look for leaks. */
    private static long liveCounts() {
        try (Owned loops = PyValues.number(PythonLoop.count());
                Owned objects = PyValues.number(Reactors.liveQtObjects())) {
            return PyValues.tupleOf(loops.address(), objects.address()).transfer();
        }
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
        return PythonException.checkStatus(CPython.isTrue(argument(arguments, index))) > 0;
    }

    private static long orNone(long handle) {
        return handle == 0 ? CPython.NONE : handle;
    }

    private static long number(long value) {
        return PyValues.number(value).transfer();
    }
}
