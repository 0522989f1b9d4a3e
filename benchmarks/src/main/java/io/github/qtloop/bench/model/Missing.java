package io.github.qtloop.bench.model;

/**
 * A peer, or a part, that was wanted and cannot be measured.
 *
 * @param name its name
 * @param reason what is missing, and what to do
 */
public record Missing(String name, String reason) {

    @Override
    public String toString() {
        return name + " is missing: " + reason;
    }
}
