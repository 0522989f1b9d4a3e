package io.github.qtloop.qt;

import io.github.qtloop.foreign.JvmFlag;
import io.github.qtloop.foreign.Platform;
import io.github.qtloop.loop.LoopProvider;
import io.github.qtloop.loop.coroutine.Continuations;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a program with windows needs of the JVM that it is started with. QtJambi looks for Qt when the application is made, and
 * says what it has not found; this class says what to add, before that. A program calls it first.
 */
public final class Setup {

    private static final String QT = "libQt6Core.so*";
    private static final String QTJAMBI = "libQtJambi.so*";

    /** In the jar with QtJambi's libraries, which it unpacks itself. */
    private static final String PACKED = "qtjambi-deployment.xml";

    private Setup() {}

    /**
     * Returns where everything is there. Any thread may call it, before there is an application.
     *
     * @throws IllegalStateException when the class path has no version module or more than one, the JVM has no coroutines or forbids
     *     calls of C functions, or Qt or QtJambi's libraries are not in {@code java.library.path}; the message says what to add
     * @throws io.github.qtloop.foreign.UnsupportedPlatformException when QtLoop does not run on this system or machine
     */
    public static void require() {
        Platform.check();
        LoopProvider.get();
        Continuations.require();
        require(path(), packed(), Platform.current().usualLibraries());
    }

    /**
     * @param path where libraries are looked for
     * @param packed whether QtJambi's come in a jar
     * @param usual where the distributions have theirs
     */
    static void require(List<Path> path, boolean packed, List<Path> usual) {
        Optional<Path> qt = find(path, QT);
        boolean qtjambi = packed || find(path, QTJAMBI).isPresent();
        if (qt.isPresent() && qtjambi) {
            return;
        }
        if (!qtjambi) {
            throw new IllegalStateException("QtJambi has no libraries: depend on io.qtjambi:qtjambi-native-linux-x64 in the version of"
                    + " io.qtjambi:qtjambi, or " + advice(Path.of("DIRECTORY-OF-ITS-LIBRARIES"), path));
        }
        throw new IllegalStateException(find(usual, QT)
                .map(there -> "QtJambi finds no Qt: " + advice(there, path))
                .orElse("Qt 6 is missing: install it (Debian: apt-get install libqt6widgets6 libqt6network6), and "
                        + advice(usual.getFirst(), path)));
    }

    private static String advice(Path missing, List<Path> path) {
        List<Path> wanted = Stream.concat(path.stream().filter(Setup::hasQtOrQtJambi), Stream.of(missing)).distinct().toList();
        String value = String.join(File.pathSeparator, wanted.stream().map(Path::toString).toList());
        return JvmFlag.LIBRARY_PATH.advice(JvmFlag.LIBRARY_PATH.typed(value));
    }

    private static boolean hasQtOrQtJambi(Path directory) {
        return find(List.of(directory), QT).isPresent() || find(List.of(directory), QTJAMBI).isPresent();
    }

    private static Optional<Path> find(List<Path> path, String name) {
        return path.stream().filter(directory -> has(directory, name)).findFirst();
    }

    private static boolean has(Path directory, String name) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, name)) {
            return found.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Path> path() {
        return Arrays.stream(System.getProperty("java.library.path", "").split(File.pathSeparator))
                .filter(element -> !element.isEmpty())
                .map(Path::of)
                .toList();
    }

    private static boolean packed() {
        return Setup.class.getClassLoader().getResource(PACKED) != null;
    }
}
