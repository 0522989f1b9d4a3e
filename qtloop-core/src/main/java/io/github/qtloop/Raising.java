package io.github.qtloop;

/** Raises errors as they are: Python knows no checked exceptions. */
final class Raising {

    private Raising() {}

    /** Raises an error; written {@code throw unchecked(…)}. */
    static RuntimeException unchecked(Throwable error) {
        throw Raising.<RuntimeException>cast(error);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E cast(Throwable error) throws E {
        throw (E) error;
    }
}
