package io.github.qtloop.commands;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process and those that it has started, directly or not. Who they are is fixed when this is made: afterwards a process
 * whose parent has ended is found no more. From any thread.
 */
public final class ProcessFamily {

    private final Process process;
    private final List<ProcessHandle> descendants;

    private ProcessFamily(Process process) {
        this.process = process;
        this.descendants = process.descendants().toList();
    }

    /**
     * The family that a process has now.
     *
     * @param process a child of this process
     * @return the process and its descendants
     */
    public static ProcessFamily of(Process process) {
        return new ProcessFamily(process);
    }

    /** Destroys all members; does not wait for their end. */
    public void destroy() {
        descendants.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /**
     * Destroys all members and waits for the end of the process.
     *
     * @param limit how long it waits; afterwards it returns all the same
     */
    public void end(Duration limit) {
        destroy();
        process.onExit().completeOnTimeout(process, limit.toMillis(), TimeUnit.MILLISECONDS).join();
    }
}
