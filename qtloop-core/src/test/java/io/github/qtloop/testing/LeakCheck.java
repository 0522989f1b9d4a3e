package io.github.qtloop.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs tests in Qt's main thread, with an application unless they are {@link WithoutApplication}, and fails each that leaves a descriptor or a Qt object behind. */
public final class LeakCheck implements BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(LeakCheck.class);

    /** For JUnit. */
    public LeakCheck() {}

    @Override
    public void beforeEach(ExtensionContext context) {
        // What Qt keeps of the first application is not to be taken for a leak.
        QtThread.claim();
        if (context.getRequiredTestInstance() instanceof WithoutApplication) {
            QtThread.release();
        }
        context.getStore(NAMESPACE).put(Resources.class, Resources.held());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        context.getStore(NAMESPACE).get(Resources.class, Resources.class).assertStillHeld();
    }
}
