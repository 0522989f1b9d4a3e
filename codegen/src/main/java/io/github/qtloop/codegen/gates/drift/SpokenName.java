package io.github.qtloop.codegen.gates.drift;

import java.util.Optional;

/**
 * A function as people speak of it: {@code loop.close}, {@code Server.close} and {@code asyncio.run} say what it
 * belongs to, but neither which class of a part nor which module defines it.
 *
 * @param owner the class or the receiver, unless it belongs to a module
 * @param simple its own name
 */
record SpokenName(Optional<String> owner, String simple) {
    static SpokenName of(String dotted) {
        String[] words = dotted.split("\\.");
        Optional<String> before = words.length == 1 ? Optional.empty() : Optional.of(words[words.length - 2]);
        return new SpokenName(
                before.filter(word -> role(word) != Role.NONE || word.matches("_*[A-Z].*")), words[words.length - 1]);
    }

    /** Whether both are of this name and belong to one class, to classes of one part, or to modules. */
    boolean sameAs(SpokenName other) {
        Role role = owner.map(SpokenName::role).orElse(Role.NONE);
        boolean part = role != Role.NONE && other.owner.filter(word -> role(word) == role).isPresent();
        return simple.equals(other.simple) && (part || owner.equals(other.owner));
    }

    private static Role role(String owner) {
        Role receiver = Role.ofReceiver(owner);
        return receiver == Role.NONE ? Role.ofClass(owner) : receiver;
    }
}
