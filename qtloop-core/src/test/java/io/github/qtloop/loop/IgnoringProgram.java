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
        CommonLoop loop = new CommonLoop();
        loop.runUntilComplete(loop.createTask(() -> {
            // Not earlier: something that the start of a loop loads sets the default.
            ProcessHandle.current();
            SystemCall.named("signal").call(SIGCHLD, SIG_IGN);
            ChildRecord child = ChildRecord.runShell(loop, Map.of(), "echo hello");
            System.out.println(child.code() + " " + child.output().strip());
            return 0;
        }));
        loop.close();
    }
}
