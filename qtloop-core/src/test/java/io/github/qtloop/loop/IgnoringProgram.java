package io.github.qtloop.loop;

import io.github.qtloop.foreign.SystemCall;
import java.util.Map;

/** Starts a child while {@code SIGCHLD} is ignored, so that the system keeps no status of it. */
final class IgnoringProgram {

    private static final int SIGCHLD = 17;
    private static final int SIG_IGN = 1;

    private IgnoringProgram() {}

    /** Prints the return code and what the child has written. */
    public static void main(String[] arguments) {
        // The JDK sets the default once, when it first looks at its own process.
        ProcessHandle.current();
        SystemCall.named("signal").call(SIGCHLD, SIG_IGN);
        CommonLoop loop = new CommonLoop();
        loop.runUntilComplete(loop.createTask(() -> {
            ChildRecord child = ChildRecord.runShell(loop, Map.of(), "echo hello");
            System.out.println(child.code() + " " + child.output().strip());
            return 0;
        }));
        loop.close();
    }
}
