package io.github.qtloop.foreign;

import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a process runs on, as far as this project's C calls depend on it: they are written for Linux, for the layouts that
 * 64-bit words in little endian have, and for glibc's names.
 *
 * <p>No version of glibc is asked for. The newest name that is called is {@code epoll_create1}, of glibc 2.9, and a JVM of
 * version 25 starts with 2.17 or later only. An interpreter may need a later one; the dynamic linker refuses it then.
 * Nor is the version of the JVM asked for: an older one refuses the class files, before it could run a check, with an {@link
 * UnsupportedClassVersionError} that names their version, 69, which is Java 25's. The launcher script looks for a JDK that is
 * new enough by itself.
 *
 * @param system the operating system, as {@code os.name} has it
 * @param processor what the JVM is compiled for, as {@code os.arch} has it
 * @param byteOrder of a word in memory
 * @param addressBytes how many bytes a pointer has
 * @param glibc whether the C library of the process is glibc; not asked where system or processor are not supported
 */
public record Platform(String system, String processor, ByteOrder byteOrder, long addressBytes, boolean glibc) {

    private static final Set<String> X86_64 = Set.of("amd64", "x86_64");
    private static final Set<String> ARM64 = Set.of("aarch64", "arm64");

    private static final Platform CURRENT = read();

    /**
     * The platform of this process.
     *
     * @return always the same
     */
    public static Platform current() {
        return CURRENT;
    }

    /**
     * Refuses a process that cannot host QtLoop; to be called before anything else. It may be called often, by any thread.
     *
     * @throws UnsupportedPlatformException if this process is such a one
     * @throws IllegalStateException if the JVM forbids calls of C functions; the message says which flag allows them
     */
    public static void check() {
        Optional<String> refusal = CURRENT.refusal();
        if (refusal.isPresent()) {
            throw new UnsupportedPlatformException(refusal.get());
        }
        JvmFlag.requireNativeAccess();
    }

    /**
     * Why QtLoop does not run on this platform.
     *
     * @return one line that says what there is, what is needed and what to do; empty where QtLoop runs
     */
    public Optional<String> refusal() {
        if (!isLinux()) {
            return Optional.of("QtLoop runs on Linux, and this system is " + system
                    + ": run it on Linux (a virtual machine, a container or WSL 2 will do)");
        }
        if (!hasKnownWords()) {
            return Optional.of("QtLoop runs on x86-64 and arm64 (64 bits, little endian), and this JVM is one for "
                    + processor + " (" + addressBytes * Byte.SIZE + " bits, "
                    + (byteOrder == ByteOrder.LITTLE_ENDIAN ? "little" : "big")
                    + " endian): run it on a machine of those, with a JDK for it");
        }
        if (!glibc) {
            return Optional.of("QtLoop needs glibc, and this system's C library is another one, such as musl:"
                    + " run it on a distribution with glibc, such as Debian, Ubuntu or Fedora");
        }
        return Optional.empty();
    }

    /**
     * Whether the processor is of the kind that the bundled interpreters are compiled for.
     *
     * @return whether it is x86-64
     */
    public boolean isX86_64() {
        return X86_64.contains(processor);
    }

    /**
     * Where the distributions have their libraries.
     *
     * @return the directories, Debian's first
     */
    public List<Path> usualLibraries() {
        return List.of(
                Path.of("/usr/lib", (isX86_64() ? "x86_64" : "aarch64") + "-linux-gnu"),
                Path.of("/usr/lib64"),
                Path.of("/usr/lib"));
    }

    private boolean isLinux() {
        return system.equals("Linux");
    }

    private boolean hasKnownWords() {
        return (isX86_64() || ARM64.contains(processor))
                && byteOrder == ByteOrder.LITTLE_ENDIAN
                && addressBytes == Long.BYTES;
    }

    private static Platform read() {
        Platform platform = new Platform(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                ByteOrder.nativeOrder(),
                ValueLayout.ADDRESS.byteSize(),
                false);
        // Elsewhere there may be no linker to ask.
        return platform.isLinux() && platform.hasKnownWords() ? platform.withGlibc(hasGlibc()) : platform;
    }

    private Platform withGlibc(boolean there) {
        return new Platform(system, processor, byteOrder, addressBytes, there);
    }

    /** By a name that only glibc has; it is looked up, not called, for to link it would take a millisecond of a start. */
    private static boolean hasGlibc() {
        return Linker.nativeLinker()
                .defaultLookup()
                .find("gnu_get_libc_version")
                .isPresent();
    }
}
