package io.github.qtloop.foreign;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** What the JVM of a program with QtLoop is started with, in the terms of its build. */
public enum JvmFlag {
    /** For coroutines. */
    CONTINUATIONS("--add-exports java.base/jdk.internal.vm=", "Add-Exports: java.base/jdk.internal.vm"),

    /** For calls of C functions. */
    NATIVE_ACCESS("--enable-native-access=", "Enable-Native-Access: ALL-UNNAMED"),

    /** For the libraries of Qt and QtJambi, whose directories are its value. */
    LIBRARY_PATH("-Djava.library.path=", null);

    private final String flag;
    private final @Nullable String manifest;

    JvmFlag(String flag, @Nullable String manifest) {
        this.flag = flag;
        this.manifest = manifest;
    }

    /**
     * The flag for QtLoop's own module, or for the class path where it stands there.
     *
     * @return as it is typed
     */
    public String typed() {
        Module module = JvmFlag.class.getModule();
        return typed(module.isNamed() ? module.getName() : "ALL-UNNAMED");
    }

    /**
     * The flag with a value.
     *
     * @param value a module, or directories
     * @return as it is typed
     */
    public String typed(String value) {
        return flag + value;
    }

    /**
     * How a program gets a flag.
     *
     * @param typed the flag with its value
     * @return half a sentence, for the command line, for a jar and for a Maven build
     */
    public String advice(String typed) {
        return "start java with  " + typed + "  (" + (manifest == null ? "" : "java -jar takes  " + manifest
                + "  from the jar's manifest instead; ") + "a Maven build has its flags in exec.args of exec-maven-plugin and in"
                + " argLine of surefire)";
    }

    /**
     * Refuses a JVM that forbids calls of C functions; where it only warns of them, it says by itself which flag is missing.
     *
     * @throws IllegalStateException that says what to add
     */
    @SuppressWarnings("restricted")
    static void requireNativeAccess() {
        if (!JvmFlag.class.getModule().isNativeAccessEnabled()) {
            try {
                MemorySegment.NULL.reinterpret(0);
            } catch (IllegalCallerException e) {
                throw new IllegalStateException(
                        "this JVM forbids calls of C functions: " + NATIVE_ACCESS.advice(NATIVE_ACCESS.typed()), e);
            }
        }
    }
}
