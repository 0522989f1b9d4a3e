package io.github.qtloop.interop;

/** A process that starts Python, and prints why that does not work. */
final class PythonProcess {

    private PythonProcess() {}

    public static void main(String[] arguments) {
        try {
            Python.start();
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
