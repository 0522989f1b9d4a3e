package io.github.qtloop.loop.coroutine;

import org.jspecify.annotations.Nullable;

/** The errors of an await where there is nothing to suspend: each says where it was, and what to do instead. */
public final class ImpossibleAwait {

    private ImpossibleAwait() {}

    /** No coroutine is running in the thread. */
    static IllegalStateException withoutCoroutine(ThreadState thread, @Nullable Object awaited) {
        String where = "cannot await here: ";
        Thread home = awaited instanceof OfLoop owned ? owned.loopThread() : null;
        String name = Thread.currentThread().getName();
        if (thread.loop != null) {
            return new IllegalStateException(where + "no task is running in thread '" + name
                    + "', only a callback of its loop; start a task in it with Asyncio.createTask");
        }
        if (home != null && home != Thread.currentThread()) {
            return new IllegalStateException(where + "the loop of " + awaited + " runs in thread '" + home.getName()
                    + "', and this is thread '" + name
                    + "'; hand a coroutine to the loop with Asyncio.runCoroutineThreadsafe");
        }
        return new IllegalStateException(where + "no loop is running in thread '" + name
                + "'; run the coroutine with Asyncio.run, or wait with loop.runUntilComplete");
    }

    /**
     * No loop is running in the thread, and what is awaited cannot do without.
     *
     * @param reason what CPython says
     * @return the error to throw
     */
    public static IllegalStateException withoutLoop(String reason) {
        return new IllegalStateException(reason + ": cannot await here: no loop is running in thread '"
                + Thread.currentThread().getName() + "'; run the coroutine with Asyncio.run, or hand it to the loop of"
                + " another thread with Asyncio.runCoroutineThreadsafe");
    }

    /** The context of the coroutine is not the current one, and cannot be while others run. */
    static IllegalStateException inContextRun() {
        return new IllegalStateException("cannot await here: this is inside an action of Context.run; set the variables"
                + " in the coroutine, or run the awaiting part as a task with that context");
    }

    /**
     * A frame that the JVM cannot move is in between.
     *
     * @param pinned what the JVM says
     */
    static IllegalStateException pinned(IllegalStateException pinned) {
        String obstacle = StackWalker.getInstance(StackWalker.Option.SHOW_HIDDEN_FRAMES)
                .walk(frames -> frames.takeWhile(frame -> !CoroutineFrame.isStart(frame.toStackTraceElement()))
                        .filter(frame -> frame.isNativeMethod() || frame.getMethodName().equals("<clinit>"))
                        .filter(frame -> !frame.getClassName().startsWith("jdk.internal.vm."))
                        .findFirst()
                        .map(ImpossibleAwait::describe)
                        .orElse("a native frame"));
        return new IllegalStateException(
                "cannot await here: " + obstacle + " is between the coroutine and the await ("
                        + pinned.getMessage() + "); start a task there with Asyncio.createTask instead",
                pinned);
    }

    private static String describe(StackWalker.StackFrame frame) {
        return frame.isNativeMethod()
                ? "the native method " + frame.getClassName() + "." + frame.getMethodName()
                : "the initialiser of class " + frame.getClassName();
    }
}
