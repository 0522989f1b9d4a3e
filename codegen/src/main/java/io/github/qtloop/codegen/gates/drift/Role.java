package io.github.qtloop.codegen.gates.drift;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The part that a class of asyncio plays. asyncio names its classes by their part: {@code _UnixSelectorEventLoop} is a
 * loop.
 */
enum Role {
    LOOP("EventLoop", "event loops", true),
    SERVER("Server", "servers", true),
    TRANSPORT("Transport", "transports", true),
    FUTURE("Future", "futures", true),
    TASK("Task", "tasks", true),
    HANDLE("Handle", "handles", true),
    POLICY("EventLoopPolicy", "event loop policies", true),
    WATCHER("ChildWatcher", "child watchers", true),
    /** Users write protocols, transports of loops call them. */
    PROTOCOL("Protocol", "protocols", false),
    NONE("", "others", false);

    private final String suffix;
    private final String plural;
    private final boolean implemented;

    Role(String suffix, String plural, boolean implemented) {
        this.suffix = suffix;
        this.plural = plural;
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
                .filter(role -> role.word().equals(receiver))
                .findFirst()
                .orElse(NONE);
    }

    /** What call sites and attributes call it, as {@code loop}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What reports call its classes. */
    String plural() {
        return plural;
    }

    /** The roles of what can stand in for it: tasks are futures. */
    Set<Role> kinds() {
        return this == TASK ? EnumSet.of(TASK, FUTURE) : EnumSet.of(this);
    }

    /** Whether libraries that offer a loop bring classes of their own for it. */
    boolean implemented() {
        return implemented;
    }
}
