package io.github.qtloop.codegen.gates.drift;

import java.util.Optional;

/**
 * Why things have changed. Changes of one cause are one entry of a report.
 *
 * @param id is equal for changes of the same cause
 * @param headline what reports call several changes of this cause; without it, they name the things
 * @param summary what has happened; without it, what most of the changes say
 */
public record Cause(String id, Optional<String> headline, Optional<String> summary) {
    /** One that reports describe in words of their own. */
    static Cause told(String id, String headline, String summary) {
        return new Cause(id, Optional.of(headline), Optional.of(summary));
    }

    /** One that has a name, of which the changes say the rest. */
    static Cause named(String id, String headline) {
        return new Cause(id, Optional.of(headline), Optional.empty());
    }

    /** One that is described by its changes. */
    public static Cause of(String id) {
        return new Cause(id, Optional.empty(), Optional.empty());
    }

    /**
     * For a change that has no cause but itself. What breaks nobody is grouped by where it is, members that a part gets
     * by the part.
     */
    static Cause ofThing(Group group, Item item, Verdict verdict, String summary) {
        Role role = item.role();
        String home = item.home();
        return switch (group) {
            case ADDED -> role.implemented() && item.owner().isPresent() ? added(role) : of("added " + home);
            case DEPRECATION -> of("deprecated " + summary);
            case TYPE -> named("types", "types");
            case ATTRIBUTE -> verdict.breaks() == Breaks.NEITHER
                    ? told("attributes of " + role, item.owner().orElse("") + ".*",
                            "used in other places, or no longer")
                    : of(item.key());
            case HOOK -> verdict.breaks() == Breaks.NEITHER
                    ? told("hooks of " + home, home + ".*", "private names that come and go with their callers")
                    : of(item.key());
            default -> of(item.key());
        };
    }

    /** New members of a part, and calls of them. */
    static Cause added(Role part) {
        return of("added " + part);
    }

    /** A parameter that has come, and calls that pass it. */
    static Cause parameter(String name) {
        return named("parameter " + name, "parameter " + name);
    }

    /** A parameter that has gone. */
    static Cause lostParameter(String name) {
        return named("lost parameter " + name, "parameter " + name);
    }

    /**
     * Keywords that are handed on unseen.
     *
     * @param function the simple name of the function that takes and passes them
     */
    static Cause keywords(String function) {
        return named("keywords of " + function, "keywords of " + function);
    }
}
