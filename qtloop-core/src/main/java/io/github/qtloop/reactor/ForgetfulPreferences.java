package io.github.qtloop.reactor;

import java.util.prefs.AbstractPreferences;
import java.util.prefs.Preferences;
import java.util.prefs.PreferencesFactory;
import org.jspecify.annotations.Nullable;

/**
 * A preferences tree without storage.
 *
 * <p>QtJambi asks the preferences for a left-over of an earlier deployment when it loads; the JDK's
 * own store would create files in the user's home and report that on standard error.
 */
final class ForgetfulPreferences extends AbstractPreferences {

    /** Named by the system property {@code java.util.prefs.PreferencesFactory}. */
    public static final class Factory implements PreferencesFactory {

        private final Preferences root = new ForgetfulPreferences(null, "");

        /** For the JDK. */
        public Factory() {}

        @Override
        public Preferences systemRoot() {
            return root;
        }

        @Override
        public Preferences userRoot() {
            return root;
        }
    }

    private ForgetfulPreferences(@Nullable AbstractPreferences parent, String name) {
        super(parent, name);
    }

    @Override
    protected void putSpi(String key, String value) {}

    @Override
    protected @Nullable String getSpi(String key) {
        return null;
    }

    @Override
    protected void removeSpi(String key) {}

    @Override
    protected void removeNodeSpi() {}

    @Override
    protected String[] keysSpi() {
        return new String[0];
    }

    @Override
    protected String[] childrenNamesSpi() {
        return new String[0];
    }

    @Override
    protected AbstractPreferences childSpi(String name) {
        return new ForgetfulPreferences(this, name);
    }

    @Override
    protected void syncSpi() {}

    @Override
    protected void flushSpi() {}
}
