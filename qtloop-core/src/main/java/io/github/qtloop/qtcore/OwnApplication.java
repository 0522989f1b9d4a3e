package io.github.qtloop.qtcore;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.github.qtloop.foreign.CFunction;
import io.github.qtloop.foreign.SharedLibrary;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application object that QtLoop makes, because it was asked to; the calling thread becomes Qt's main thread.
 *
 * <p>Symbols: the constructors {@code (int &, char **, int)} and the destructors of the three classes. The last argument is
 * the version of Qt that the caller was compiled with. Argument count and vector must live as long as the object.
 */
public final class OwnApplication implements AutoCloseable {

    /** Which class, and so which of Qt's libraries. */
    public enum Kind {
        /** {@code QCoreApplication}: no windows. */
        CORE("Core", "_ZN16QCoreApplicationC1ERiPPci", "_ZN16QCoreApplicationD1Ev"),
        /** {@code QGuiApplication}: windows without widgets. */
        GUI("Gui", "_ZN15QGuiApplicationC1ERiPPci", "_ZN15QGuiApplicationD1Ev"),
        /** {@code QApplication}: widgets. */
        WIDGETS("Widgets", "_ZN12QApplicationC1ERiPPci", "_ZN12QApplicationD1Ev");

        private final String library;
        private final String constructor;
        private final String destructor;

        Kind(String library, String constructor, String destructor) {
            this.library = library;
            this.constructor = constructor;
            this.destructor = destructor;
        }
    }

    private static final long COMPILED_WITH = 0x060200;
    private static final long SIZE = 64;

    private final MemorySegment destructor;
    private final long address;

    private OwnApplication(long address, MemorySegment destructor) {
        this.address = address;
        this.destructor = destructor;
    }

    /**
     * Makes the application object.
     *
     * @param kind its class
     * @param directory where Qt's libraries are, if the process has none yet; null is where the system has them
     * @param arguments what the program gets, its name first; Qt takes its own options from them
     * @return the object, until it is closed
     * @throws IllegalStateException when there is one already, or Qt cannot be loaded
     */
    public static OwnApplication make(Kind kind, @Nullable Path directory, List<String> arguments) {
        if (Application.exists()) {
            throw new IllegalStateException("there is a Qt application already");
        }
        QtLibrary.load(file(directory, Kind.CORE));
        SharedLibrary library = QtLibrary.loadShared(file(directory, kind));
        MemorySegment vector = Arena.global().allocate(ADDRESS, arguments.size() + 1L);
        for (int i = 0; i < arguments.size(); i++) {
            vector.setAtIndex(ADDRESS, i, Arena.global().allocateFrom(arguments.get(i)));
        }
        MemorySegment count = Arena.global().allocateFrom(JAVA_INT, arguments.size());
        long address = Arena.global().allocate(SIZE, 16).address();
        new CFunction(find(library, kind.constructor), false)
                .call(address, count.address(), vector.address(), COMPILED_WITH);
        return new OwnApplication(address, find(library, kind.destructor));
    }

    private static String file(@Nullable Path directory, Kind kind) {
        String soname = "libQt6" + kind.library + ".so.6";
        return directory == null ? soname : directory.resolve(soname).toString();
    }

    private static MemorySegment find(SharedLibrary library, String symbol) {
        return library.find(symbol)
                .orElseThrow(() -> new IllegalStateException(library.name() + " lacks " + symbol));
    }

    /**
     * The directory of the Qt that a Python package of this interpreter brings along.
     *
     * @param packages the directories of packages
     * @return where {@code PySide6} or {@code PyQt6} has its libraries, or null
     */
    public static @Nullable Path directoryOfPackage(List<Path> packages) {
        for (Path directory : packages) {
            for (String place : List.of("PySide6/Qt/lib", "PyQt6/Qt6/lib")) {
                Path libraries = directory.resolve(place);
                if (Files.exists(libraries.resolve(QtLibrary.SONAME))) {
                    return libraries;
                }
            }
        }
        return null;
    }

    /** Deletes it, in the thread that has made it, and outside of Qt's event loops; if the program has not done so. */
    @Override
    public void close() {
        if (Application.address() == address) {
            new CFunction(destructor, false).call(address);
        }
    }
}
