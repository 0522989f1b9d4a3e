package io.github.qtloop.codegen.gates.revapi;

import java.util.Optional;

/**
 * A difference between two APIs, as revapi sees it.
 *
 * @param code revapi's code, as {@code java.method.removed}
 * @param before the element in the older API, if it is there
 * @param after the element in the newer API, if it is there
 * @param detail what else identifies the difference, such as an annotation; often empty
 */
public record ApiDifference(String code, Optional<ApiElement> before, Optional<ApiElement> after, String detail) {
    /** The element, in its newer form if it has one. */
    public ApiElement element() {
        return after.or(() -> before).orElseThrow();
    }

    @Override
    public String toString() {
        return code + " " + element() + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}
