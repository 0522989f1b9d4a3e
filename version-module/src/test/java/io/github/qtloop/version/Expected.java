package io.github.qtloop.version;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** What sets a Python version apart: the version module's {@code expected.properties}. */
final class Expected {

    private static final Properties VALUES = load();

    private Expected() {}

    static boolean is(String name) {
        return switch (text(name)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalStateException(name + " is neither yes nor no");
        };
    }

    static String text(String name) {
        String value = VALUES.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("expected.properties does not say " + name);
        }
        return value;
    }

    private static Properties load() {
        try (InputStream in = Expected.class.getResourceAsStream("/expected.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
