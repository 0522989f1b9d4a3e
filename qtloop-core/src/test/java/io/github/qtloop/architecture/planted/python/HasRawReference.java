package io.github.qtloop.architecture.planted.python;

import io.github.qtloop.architecture.planted.python.capi.Counts;

/** Planted: nobody gives the reference back. */
public final class HasRawReference {

    /** The reference. */
    public long reference() {
        return Counts.newReference();
    }
}
