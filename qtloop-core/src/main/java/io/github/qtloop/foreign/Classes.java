package io.github.qtloop.foreign;

/**
 * Classes that are initialised before they are needed. A JVM that has profiles of their methods (JEP 515) may compile them as
 * soon as the classes are initialised, in its own threads, while a start waits for something else.
 */
public final class Classes {

    private Classes() {}

    /**
     * Initialises classes that are not initialised yet.
     *
     * @param types the classes
     */
    public static void initialize(Class<?>... types) {
        try {
            for (Class<?> type : types) {
                Class.forName(type.getName(), true, type.getClassLoader());
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
