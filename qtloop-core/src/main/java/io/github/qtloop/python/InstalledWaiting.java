package io.github.qtloop.python;

import org.jspecify.annotations.Nullable;

/** Holds what {@link Waiting#install} was given. */
final class InstalledWaiting {

    static volatile @Nullable Waiting waiting;

    private InstalledWaiting() {}
}
