package io.github.qtloop.qtcore;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.qtloop.foreign.CFunction;
import io.github.qtloop.foreign.LoadedObjects;
import io.github.qtloop.foreign.SharedLibrary;
import io.github.qtloop.foreign.Words;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Qt of this process: the library {@code libQt6Core.so.6} that the program has loaded, be it the distribution's, that
 * of a Python package or that of QtJambi. There is one at most; it is found when it is needed, and never loaded twice.
 *
 * <p>All symbols are looked up when it is found, so what is missing is said once and before anything has begun.
 */
public final class QtLibrary {

    /** The name under which every Qt 6 of Linux has its core. */
    static final String SONAME = "libQt6Core.so.6";

    /** The first release whose event loop is known to work this way. */
    private static final int OLDEST_MINOR = 2;

    /** How many missing symbols are named. */
    private static final int MOST_NAMES = 5;

    private static final Pattern VERSION = Pattern.compile("6\\.(\\d+)\\..*");

    private static final LoadedObjects OBJECTS = new LoadedObjects();
    private static volatile @Nullable QtLibrary found;
    private static @Nullable String refusal;

    private final String path;
    private final String version;
    private final Map<Symbol, MemorySegment> symbols;
    private final MemorySegment self;

    private QtLibrary(SharedLibrary library) {
        path = LoadedObjects.file(library);
        requireOne(LoadedObjects.files());
        symbols = resolve(library);
        version = callVersion(symbols.get(Symbol.VERSION));
        requireVersion(version, path);
        self = symbol(Symbol.APPLICATION_SELF).reinterpret(Long.BYTES);
    }

    /**
     * The library that the program has loaded. To ask costs a read of memory.
     *
     * @return the library, or null while there is none
     * @throws IllegalStateException when it cannot be used; the message says why
     */
    public static @Nullable QtLibrary find() {
        QtLibrary library = found;
        return library != null ? library : search();
    }

    /**
     * As {@link #find}, for those who cannot do without.
     *
     * @return the library
     * @throws IllegalStateException when there is none, or it cannot be used
     */
    public static QtLibrary require() {
        QtLibrary library = find();
        if (library == null) {
            throw new IllegalStateException("there is no Qt in this process: create a Qt application first");
        }
        return library;
    }

    /**
     * The library of the process, loaded now if it is not there yet.
     *
     * @param name what to load then: the soname, for the system's, or the path of a file
     * @return the library
     * @throws IllegalStateException when there is none, or it cannot be used
     */
    static synchronized QtLibrary load(String name) {
        if (find() == null) {
            loadShared(name);
        }
        return require();
    }

    /**
     * Loads another library of the same Qt.
     *
     * @param name a soname or a path
     * @return the library
     * @throws IllegalStateException when it cannot be loaded
     */
    static SharedLibrary loadShared(String name) {
        try {
            return SharedLibrary.load(name);
        } catch (UnsatisfiedLinkError e) {
            throw new IllegalStateException(
                    "Qt cannot be loaded: " + e.getMessage()
                            + "; install Qt 6 (Debian: libqt6widgets6 libqt6network6)",
                    e);
        }
    }

    /**
     * Refuses a Qt that cannot be used, and a second one, which would have an application object and event loops of its own.
     *
     * @throws IllegalStateException when the process has loaded more than one, or one that cannot be used
     */
    public static synchronized void requireOne() {
        try {
            if (find() != null && OBJECTS.haveGrown()) {
                requireOne(LoadedObjects.files());
            }
        } catch (IllegalStateException e) {
            refusal = e.getMessage();
        }
        if (refusal != null) {
            throw new IllegalStateException(refusal);
        }
    }

    /** @param files the paths of all loaded objects */
    static void requireOne(List<String> files) {
        Map<Path, String> libraries = new LinkedHashMap<>();
        for (String file : files) {
            Path path = Path.of(file);
            if (path.getFileName() != null && path.getFileName().toString().startsWith(SONAME)) {
                libraries.putIfAbsent(real(path), file);
            }
        }
        if (libraries.size() > 1) {
            throw new IllegalStateException("this process has loaded more than one Qt: "
                    + String.join(" and ", libraries.values())
                    + "; its parts must use the same one, so take one of them away");
        }
    }

    static void requireVersion(String version, String path) {
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < OLDEST_MINOR) {
            throw new IllegalStateException(
                    path + " is Qt " + version + ", and QtLoop needs Qt 6." + OLDEST_MINOR + " or a later Qt 6");
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    private static synchronized @Nullable QtLibrary search() {
        if (refusal != null) {
            throw new IllegalStateException(refusal);
        }
        if (found == null && OBJECTS.haveGrown()) {
            SharedLibrary loaded = SharedLibrary.loaded(SONAME);
            try {
                found = loaded == null ? null : new QtLibrary(loaded);
            } catch (IllegalStateException e) {
                refusal = e.getMessage();
                throw e;
            }
        }
        return found;
    }

    private Map<Symbol, MemorySegment> resolve(SharedLibrary library) {
        Map<Symbol, MemorySegment> addresses = new EnumMap<>(Symbol.class);
        List<String> missing = new ArrayList<>();
        for (Symbol symbol : Symbol.values()) {
            library.find(symbol.mangled())
                    .ifPresentOrElse(
                            address -> addresses.put(symbol, address), () -> missing.add(symbol.mangled()));
        }
        if (!missing.isEmpty()) {
            MemorySegment versionFunction = addresses.get(Symbol.VERSION);
            throw new IllegalStateException(path
                    + (versionFunction == null ? "" : " (Qt " + callVersion(versionFunction) + ")")
                    + " is no QtCore that QtLoop can use: it lacks " + some(missing));
        }
        return addresses;
    }

    /** The first names, and how many more there are. */
    private static String some(List<String> names) {
        int more = names.size() - MOST_NAMES;
        return more <= 0
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMES)) + " and " + more + " more";
    }

    private static String callVersion(MemorySegment function) {
        return Words.string(new CFunction(function, false).call());
    }

    /**
     * The file that was loaded.
     *
     * @return its path
     */
    public String path() {
        return path;
    }

    /**
     * The version of the library that runs, which may be later than that of the headers that programs were compiled with.
     *
     * @return such as 6.4.2
     */
    public String version() {
        return version;
    }

    /** The address of the application object, or 0; a read of memory. */
    long application() {
        return self.get(JAVA_LONG, 0);
    }

    MemorySegment symbol(Symbol symbol) {
        MemorySegment address = symbols.get(symbol);
        if (address == null) {
            throw new IllegalStateException(symbol + " was not resolved");
        }
        return address;
    }

    /** A function that may run code of the program or block. */
    static CFunction function(Symbol symbol) {
        return new CFunction(require().symbol(symbol), false);
    }

    /** A short function that does neither: called without a thread state transition. */
    static CFunction criticalFunction(Symbol symbol) {
        return new CFunction(require().symbol(symbol), true);
    }
}
