package io.github.qtloop.install;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;

/**
 * The Python release that this process serves: which version module is on the class path.
 *
 * @param minor such as {@code 3.13}
 */
public record PythonRelease(String minor) {

    private static final String RESOURCE = "io/github/qtloop/release.properties";

    /**
     * Reads it from the version module.
     *
     * @return the release
     * @throws InterpreterException if there is no version module on the class path
     */
    public static PythonRelease current() {
        try (ProjectFiles files = ProjectFiles.open()) {
            byte[] content = files.read(RESOURCE);
            if (content == null) {
                throw new InterpreterException(
                        "no version module is on the class path: add the one of your Python, such as qtloop-py313");
            }
            Properties properties = new Properties();
            properties.load(new ByteArrayInputStream(content));
            return new PythonRelease(properties.getProperty("python"));
        } catch (IOException e) {
            throw new InterpreterException("cannot read " + RESOURCE + " from the class path: " + e.getMessage(), e);
        }
    }

    /** Such as {@code 313}. */
    String tag() {
        return minor.replace(".", "");
    }

    /** The file name of the shared library. */
    String libraryName() {
        return "libpython" + minor + ".so.1.0";
    }

    /** The file name of the executable. */
    String executableName() {
        return "python" + minor;
    }
}
