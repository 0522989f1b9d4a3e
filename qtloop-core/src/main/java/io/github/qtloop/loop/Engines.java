package io.github.qtloop.loop;

import io.github.qtloop.loop.engine.Engine;
import io.github.qtloop.loop.engine.EngineHandle;
import io.github.qtloop.loop.engine.LoopEngine;
import io.github.qtloop.loop.engine.SharedEngine;
import io.github.qtloop.scheduler.Carrier;
import io.github.qtloop.scheduler.PassengerHandles;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides what a new Java loop runs on: on its own, unless another language shares its loops with Java. */
public final class Engines {

    private static volatile @Nullable Function<PassengerHandles, Carrier> carriers;
    private static final ThreadLocal<@Nullable Function<PassengerHandles, Carrier>> NEXT = new ThreadLocal<>();

    private Engines() {}

    /**
     * Lets every new Java loop share a loop of another language from now on.
     *
     * @param opener opens such a loop for the handles of a Java loop
     */
    public static void share(Function<PassengerHandles, Carrier> opener) {
        carriers = opener;
    }

    /**
     * Makes a Java loop that shares a certain loop of another language.
     *
     * @param opener finds that loop
     * @param maker makes the Java loop, in the calling thread
     * @param <T> the type of the Java loop
     * @return the Java loop
     */
    public static <T> T sharing(Function<PassengerHandles, Carrier> opener, Supplier<T> maker) {
        NEXT.set(opener);
        try {
            return maker.get();
        } finally {
            NEXT.remove();
        }
    }

    /**
     * The Java loop whose handles another loop carries.
     *
     * @param handles the handles
     * @return the Java loop
     */
    public static AbstractQtEventLoop loopOf(PassengerHandles handles) {
        return ((CarriedLoop) ((SharedEngine) handles).loop()).loop();
    }

    /**
     * Whether another language shares a loop.
     *
     * @param loop a loop of this project
     * @return true when its handles are in the queue of another language's loop
     */
    public static boolean isShared(AbstractQtEventLoop loop) {
        return loop.engine instanceof SharedEngine;
    }

    /** Opens the engine of a loop that is being made. */
    static Engine open(AbstractQtEventLoop loop, Consumer<EngineHandle> runner) {
        Function<PassengerHandles, Carrier> next = NEXT.get();
        Function<PassengerHandles, Carrier> opener = next != null ? next : carriers;
        return opener == null ? new LoopEngine(runner) : new SharedEngine(new CarriedLoop(loop), runner, opener);
    }
}
