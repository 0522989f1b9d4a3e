package io.github.qtloop.python.loop;

import io.github.qtloop.foreign.Classes;
import io.github.qtloop.python.capi.ArgumentStack;
import io.github.qtloop.python.capi.AttributeCount;
import io.github.qtloop.python.capi.BuiltinTable;
import io.github.qtloop.python.capi.ContextRun;
import io.github.qtloop.python.capi.Contexts;
import io.github.qtloop.python.capi.JavaFrames;
import io.github.qtloop.python.capi.PythonReference;
import io.github.qtloop.python.capi.Refcount;
import io.github.qtloop.python.capi.VersionTags;
import io.github.qtloop.python.handles.HandleLayout;
import io.github.qtloop.python.handles.HandlePool;
import io.github.qtloop.python.handles.PythonHandles;
import io.github.qtloop.scheduler.Scheduler;

/**
 * The classes that each turn of a loop runs through. They are initialised before Python imports asyncio, so that the JVM may compile
 * their methods meanwhile.
 */
public final class LoopClasses {

    private LoopClasses() {}

    /** Initialises them. Needs the GIL. */
    public static void initialize() {
        Classes.initialize(Scheduler.classes());
        Classes.initialize(HandlePool.classes());
        Classes.initialize(
                PythonLoop.class,
                LoopBuiltins.class,
                LoopRegistry.class,
                LoopType.class,
                NativeModule.class,
                Originals.class,
                PythonQueues.class,
                PythonWatches.class,
                PythonHandles.class,
                HandleLayout.class,
                ArgumentStack.class,
                AttributeCount.class,
                BuiltinTable.class,
                ContextRun.class,
                Contexts.class,
                JavaFrames.class,
                PythonReference.class,
                Refcount.class,
                VersionTags.class);
    }
}
