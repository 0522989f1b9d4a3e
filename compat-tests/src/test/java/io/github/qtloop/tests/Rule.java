package io.github.qtloop.tests;

import java.util.regex.Pattern;

/**
 * A replacement that both sides' output undergoes before it is compared.
 *
 * @param pattern what cannot be equal, in multi-line mode
 * @param replacement what stands for it, in the syntax of {@link java.util.regex.Matcher#replaceAll(String)}
 * @param reason why it cannot be equal
 */
record Rule(Pattern pattern, String replacement, String reason) {

    @Override
    public String toString() {
        return "/" + pattern + "/ (" + reason + ")";
    }
}
