package io.github.qtloop.tasks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * What SIGINT (Ctrl-C) does; {@link #close()} puts back what it did before.
 *
 * <p>By reflection, because javac warns about each mention of the JDK's class for signals, and takes no word to stop.
 */
public final class Interrupt implements AutoCloseable {

    private final Object before;

    private Interrupt(Object before) {
        this.before = before;
    }

    /**
     * Has SIGINT call an action, in a thread that the JVM makes for it.
     *
     * @param action what to call
     * @return what ends that
     * @throws IllegalStateException when the JVM leaves signals alone, as {@code java -Xrs} makes it do
     */
    public static Interrupt calls(Runnable action) {
        try {
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            return new Interrupt(handle(Proxy.newProxyInstance(
                    Interrupt.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            action.run();
                            return null;
                        }
                        return method.invoke(action, arguments);
                    })));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JVM has no signal handlers: add the module jdk.unsupported", e);
        }
    }

    /**
     * Has SIGINT call an action where it would end the JVM; what the program has arranged for SIGINT stays.
     *
     * @param action what to call
     * @return what ends that, or null when SIGINT does something else, or nothing
     */
    public static @Nullable Interrupt insteadOfDefault(Runnable action) {
        Interrupt interrupt;
        try {
            interrupt = calls(action);
        } catch (IllegalStateException signalsAreLeftAlone) {
            return null;
        }
        if (!interrupt.replacesDefault()) {
            interrupt.close();
            return null;
        }
        return interrupt;
    }

    /** Does what SIGINT did before: it ends the JVM, unless a handler was set. */
    public void passOn() {
        try {
            Object sigint = sigint();
            Class.forName("sun.misc.SignalHandler").getMethod("handle", sigint.getClass()).invoke(before, sigint);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            handle(before);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Handlers of programs come back as they are, those of the JVM in a class of its own. */
    private boolean replacesDefault() {
        return before.getClass().getName().startsWith("sun.misc.") && !before.toString().equals("SIG_IGN");
    }

    /** Sets the handler; the one before is the result. */
    private static Object handle(Object handler) throws ReflectiveOperationException {
        Object sigint = sigint();
        Class<?> signal = sigint.getClass();
        try {
            return signal.getMethod("handle", signal, Class.forName("sun.misc.SignalHandler"))
                    .invoke(null, sigint, handler);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "SIGINT cannot be handled: start java without -Xrs (" + e.getCause().getMessage() + ")", e);
        }
    }

    private static Object sigint() throws ReflectiveOperationException {
        return Class.forName("sun.misc.Signal").getConstructor(String.class).newInstance("INT");
    }
}
