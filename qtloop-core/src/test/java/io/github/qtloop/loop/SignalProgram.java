package io.github.qtloop.loop;

import io.github.qtloop.asyncio.Future;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Handles signals in a process of its own, and prints what it has seen. */
final class SignalProgram {

    private static final int SIGWINCH = 28;
    private static final int SIGTERM = 15;

    private SignalProgram() {}

    /** Ends by a signal, after its handler is removed. */
    public static void main(String[] arguments) throws IOException {
        CommonLoop loop = new CommonLoop();
        Thread thread = Thread.currentThread();
        for (int signal : new int[] {SIGWINCH, SIGTERM}) {
            Future<@Nullable Void> came = loop.createFuture();
            loop.addSignalHandler(signal, () -> System.out.println("the handler before"));
            loop.addSignalHandler(signal, () -> {
                System.out.println(signal + " " + (Thread.currentThread() == thread));
                came.setResult(null);
            });
            send(signal);
            loop.runUntilComplete(came);
        }
        System.out.println(loop.removeSignalHandler(SIGWINCH) + " " + loop.removeSignalHandler(SIGWINCH));
        loop.close();
        send(SIGTERM);
        try {
            Thread.sleep(20_000);
        } catch (InterruptedException e) {
            System.out.println("interrupted");
        }
        System.out.println("not ended");
    }

    private static void send(int signal) throws IOException {
        new ProcessBuilder("kill", "-" + signal, "" + ProcessHandle.current().pid()).start();
    }
}
