package io.github.qtloop.reactor;

/** What a descriptor is watched for, as a bit set; the values of Python's {@code selectors} module. */
public final class Interest {

    /** {@code selectors.EVENT_READ}. */
    public static final int READ = 1;

    /** {@code selectors.EVENT_WRITE}. */
    public static final int WRITE = 2;

    private Interest() {}
}
