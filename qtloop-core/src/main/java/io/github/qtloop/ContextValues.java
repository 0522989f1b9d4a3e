package io.github.qtloop;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of context variables, immutable: a digital search tree. Each node holds a variable, and one bit of a
 * variable's hash per level says where to look for it below. So a change copies the few nodes on the way, and a copy of
 * all is the reference.
 *
 * @param root the first node, or null
 */
record ContextValues(@Nullable Node root) {

    static final ContextValues NONE = new ContextValues(null);

    /**
     * @param value the value, or null once it was taken away
     * @param zero the variables whose bit of this level is 0
     * @param one the variables whose bit of this level is 1
     */
    private record Node(ContextVar<?> variable, @Nullable Object value, @Nullable Node zero, @Nullable Node one) {}

    @Nullable Object find(ContextVar<?> variable) {
        Node node = root;
        for (int bits = variable.bits(); node != null; bits >>>= 1) {
            if (node.variable == variable) {
                return node.value;
            }
            node = (bits & 1) == 0 ? node.zero : node.one;
        }
        return null;
    }

    /** The same values but one; null takes it away. */
    ContextValues with(ContextVar<?> variable, @Nullable Object value) {
        return new ContextValues(with(root, variable.bits(), variable, value));
    }

    private static Node with(@Nullable Node node, int bits, ContextVar<?> variable, @Nullable Object value) {
        if (node == null) {
            return new Node(variable, value, null, null);
        }
        if (node.variable == variable) {
            return new Node(variable, value, node.zero, node.one);
        }
        return (bits & 1) == 0
                ? new Node(node.variable, node.value, with(node.zero, bits >>> 1, variable, value), node.one)
                : new Node(node.variable, node.value, node.zero, with(node.one, bits >>> 1, variable, value));
    }

    Map<ContextVar<?>, Object> toMap() {
        Map<ContextVar<?>, Object> map = new LinkedHashMap<>();
        collect(root, map);
        return Collections.unmodifiableMap(map);
    }

    private static void collect(@Nullable Node node, Map<ContextVar<?>, Object> map) {
        if (node == null) {
            return;
        }
        if (node.value != null) {
            map.put(node.variable, node.value);
        }
        collect(node.zero, map);
        collect(node.one, map);
    }
}
