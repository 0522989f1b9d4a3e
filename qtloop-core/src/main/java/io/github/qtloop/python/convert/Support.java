package io.github.qtloop.python.convert;

import io.github.qtloop.python.capi.CPython;
import io.github.qtloop.python.capi.Owned;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the Python half of the bridge defines: borrowed references that live as long as the interpreter. Needs the GIL.
 */
public final class Support {

    /** By name: the two modules share none. */
    private static final Map<String, Owned> FOUND = new ConcurrentHashMap<>();

    private Support() {}

    /** A name of {@code qtloop._java}. */
    public static long java(String name) {
        return find("qtloop._java", name);
    }

    /** A name of {@code qtloop._errors}. */
    public static long errors(String name) {
        return find("qtloop._errors", name);
    }

    private static long find(String moduleName, String name) {
        Owned known = FOUND.get(name);
        if (known == null) {
            // Not in one operation of the map: the import may give up the GIL, whose next holder may want the map.
            try (Owned module = CPython.importModule(moduleName)) {
                known = module.attribute(name);
            }
            FOUND.put(name, known);
        }
        return known.address();
    }
}
