package io.github.qtloop.codegen.gates.drift;

import java.util.Arrays;
import java.util.Locale;

/**
 * The part that a class of asyncio plays. asyncio names its classes by their part: {@code _UnixSelectorEventLoop} is a
 * loop.
 */
enum Role {
    LOOP("EventLoop", true),
    SERVER("Server", true),
    TRANSPORT("Transport", true),
    FUTURE("Future", true),
    TASK("Task", true),
    HANDLE("Handle", true),
    POLICY("EventLoopPolicy", true),
    WATCHER("ChildWatcher", true),
    /** Users write protocols, transports of loops call them. */
    PROTOCOL("Protocol", false),
    NONE("", false);

    private final String suffix;
    private final boolean implemented;

    Role(String suffix, boolean implemented) {
        this.suffix = suffix;
        this.implemented = implemented;
    }

    /**
     * The role of a class.
     *
     * @param className without its module
     * @return what its name ends with
     */
    static Role ofClass(String className) {
        return Arrays.stream(values())
                .filter(role -> className.endsWith(role.suffix))
                .findFirst()
                .orElse(NONE);
    }

    /**
     * The role of what a call site calls or an attribute belongs to.
     *
     * @param receiver as {@code loop} in {@code loop.call_soon}
     * @return the role of that name
     */
    static Role ofReceiver(String receiver) {
        return Arrays.stream(values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(receiver))
                .findFirst()
                .orElse(NONE);
    }

    /** Whether libraries that offer a loop bring classes of their own for it. */
    boolean implemented() {
        return implemented;
    }
}
