package io.github.qtloop.net.process;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.github.qtloop.foreign.SystemCall;
import io.github.qtloop.net.descriptor.Descriptors;
import io.github.qtloop.net.descriptor.OsError;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * A child process and the descriptor by which its end is noticed. Signals go by the descriptor, so they never reach another
 * process that has got the same number.
 */
final class Child {

    /** What Python reports of a child whose status other code has taken, or none keeps ({@code SIGCHLD} is ignored). */
    static final int UNKNOWN = 255;

    private static final int PIDFD_OPEN = 434;
    private static final int PIDFD_SEND_SIGNAL = 424;
    private static final int P_PIDFD = 3;
    private static final int WEXITED = 4;
    private static final int CLD_EXITED = 1;
    private static final long INFO_SIZE = 128;
    private static final long CODE = 8;
    private static final long STATUS = 24;

    private static final SystemCall SYSCALL = SystemCall.named("syscall");
    private static final SystemCall WAITID = SystemCall.named("waitid");

    private final int pid;
    private int pidfd;
    private boolean lost;

    private Child(int pid, int pidfd) {
        this.pid = pid;
        this.pidfd = pidfd;
    }

    /** @throws IOException when the process has too many descriptors; the child is killed then */
    static Child of(int pid) throws IOException {
        int pidfd = SYSCALL.call(PIDFD_OPEN, pid, 0);
        if (pidfd < 0 && pidfd != -OsError.ESRCH) {
            SystemCall.named("kill").call(pid, 9);
            SystemCall.named("waitpid").call(pid, 0, 0);
            throw OsError.of(-pidfd);
        }
        return new Child(pid, pidfd);
    }

    int pid() {
        return pid;
    }

    /** The descriptor that is readable when the child has ended; negative when that is known already. */
    int pidfd() {
        return pidfd;
    }

    /** Takes the status of a child that has ended, and closes the descriptor: an exit code, or the negative of a signal. */
    int reap() {
        if (pidfd < 0) {
            lost = true;
            return UNKNOWN;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(INFO_SIZE, 8);
            int result = WAITID.call(P_PIDFD, pidfd, info.address(), WEXITED);
            if (result < 0) {
                lost = true;
                return UNKNOWN;
            }
            int status = info.get(JAVA_INT, STATUS);
            return info.get(JAVA_INT, CODE) == CLD_EXITED ? status : -status;
        } finally {
            Descriptors.close(pidfd);
            pidfd = -1;
        }
    }

    /** Whether the status could not be taken. */
    boolean wasLost() {
        return lost;
    }

    /** Sends a signal; a child that has ended is left alone. */
    void signal(int signal) throws IOException {
        int result = pidfd < 0 ? -OsError.ESRCH : SYSCALL.call(PIDFD_SEND_SIGNAL, pidfd, signal, 0, 0);
        if (result < 0 && result != -OsError.ESRCH) {
            throw OsError.of(-result);
        }
    }
}
