package io.github.qtloop.foreign;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A handler of a signal in the JVM; {@link #close()} puts back what was there before, also where that is a handler in C.
 *
 * <p>By reflection, because javac warns about each mention of the JDK's class for signals, and takes no word to stop.
 */
public final class JvmSignal implements AutoCloseable {

    private static final String[] NAMES = {
        "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM", "TERM",
        "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO",
        "PWR", "SYS"
    };

    private final Object signal;
    private final Object before;

    private JvmSignal(Object signal, Object before) {
        this.signal = signal;
        this.before = before;
    }

    /**
     * Has a signal call an action, in a thread that the JVM makes for it.
     *
     * @param number the signal's number
     * @param action what to call
     * @return what ends that, or null when the JVM or the system does not let it be handled
     * @throws IllegalStateException when the JVM leaves signals alone, as {@code java -Xrs} makes it do
     */
    public static @Nullable JvmSignal calls(int number, Runnable action) {
        if (number < 1 || number > NAMES.length) {
            return null;
        }
        try {
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object proxy = Proxy.newProxyInstance(
                    JvmSignal.class.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            action.run();
                            return null;
                        }
                        return method.invoke(action, arguments);
                    });
            Object signal =
                    Class.forName("sun.misc.Signal").getConstructor(String.class).newInstance(NAMES[number - 1]);
            JvmSignal handled = new JvmSignal(signal, handle(signal, proxy));
            if (!areDispatched()) {
                handled.close();
                throw new IllegalStateException(
                        "this JVM leaves signals alone: start java without -Xrs to handle them in Java");
            }
            return handled;
        } catch (InvocationTargetException refused) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JVM has no signal handlers: add the module jdk.unsupported", e);
        }
    }

    @Override
    public void close() {
        try {
            handle(signal, before);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With {@code -Xrs} the JVM takes most signals, and has no thread that handles them. */
    private static boolean areDispatched() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[root.activeCount() + 64];
        int count = root.enumerate(threads);
        return Arrays.stream(threads, 0, count).anyMatch(thread -> thread.getName().equals("Signal Dispatcher"));
    }

    /** Sets the handler; the one before is the result. */
    private static Object handle(Object signal, Object handler) throws ReflectiveOperationException {
        return signal.getClass()
                .getMethod("handle", signal.getClass(), Class.forName("sun.misc.SignalHandler"))
                .invoke(null, signal, handler);
    }
}
