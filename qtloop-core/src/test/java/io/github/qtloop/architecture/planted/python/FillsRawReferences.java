package io.github.qtloop.architecture.planted.python;

import io.github.qtloop.architecture.planted.python.capi.Counts;
import java.util.function.LongSupplier;

/** Planted: the same by a method reference. */
public final class FillsRawReferences {

    /** What makes references. */
    public LongSupplier references() {
        return Counts::newReference;
    }
}
