package io.github.qtloop.qtcore;

import io.github.qtloop.foreign.LoadedObjects;
import java.util.ServiceLoader;

/** Chooses who makes the calls in which Qt's event loops run: QtJambi as soon as it is loaded, before that this package. */
final class LoopCaller {

    private static final String LIBRARY_OF_QTJAMBI = "/libQtJambi";

    private static final LoadedObjects OBJECTS = new LoadedObjects();
    private static LoopCalls calls = new Direct();
    private static boolean decided;

    private LoopCaller() {}

    static synchronized LoopCalls get() {
        if (!decided && OBJECTS.haveGrown()) {
            decided = LoadedObjects.files().stream().anyMatch(file -> file.contains(LIBRARY_OF_QTJAMBI));
            if (decided) {
                calls = ServiceLoader.load(LoopCalls.class, LoopCalls.class.getClassLoader())
                        .findFirst()
                        .orElse(calls);
            }
        }
        return calls;
    }

    /** By the foreign function interface. */
    private static final class Direct implements LoopCalls {

        @Override
        public int execApplication() {
            return Application.exec();
        }

        @Override
        public Nested newEventLoop() {
            return new EventLoop();
        }
    }
}
