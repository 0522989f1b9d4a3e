package io.github.qtloop.codegen.gates.drift;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A function of the library by its qualified name. asyncio begins the names of classes with a capital letter.
 *
 * @param module as {@code asyncio.tasks}
 * @param className the class without its module, for a method and what is nested in one
 * @param simple the last word
 */
record FunctionName(String module, Optional<String> className, String simple) {
    static FunctionName of(String qualified) {
        List<String> words = Arrays.asList(qualified.split("\\."));
        int modules = words.size() > 2 && Character.isLowerCase(words.getFirst().charAt(0)) ? 2 : 1;
        Optional<String> className = words.subList(1, words.size()).stream()
                .filter(word -> word.matches("_*[A-Z].*"))
                .findFirst();
        int first = className.map(words::indexOf).orElse(modules);
        return new FunctionName(String.join(".", words.subList(0, first)), className, words.getLast());
    }

    /** The part that its class plays. */
    Role role() {
        return className.map(Role::ofClass).orElse(Role.NONE);
    }

    /** Its class with the module. */
    Optional<String> qualifiedClass() {
        return className.map(name -> module + "." + name);
    }
}
