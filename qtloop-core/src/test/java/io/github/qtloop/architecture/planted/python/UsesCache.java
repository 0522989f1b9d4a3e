package io.github.qtloop.architecture.planted.python;

import io.github.qtloop.architecture.planted.install.Cache;

/** Planted: knows how interpreters are unpacked. */
public final class UsesCache {

    /** The cache. */
    public Cache cache() {
        return new Cache();
    }
}
