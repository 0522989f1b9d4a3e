package io.github.qtloop.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Libraries of the process, and the list of them. The library that is loaded here is one that no JVM needs. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class LoadedObjectsTest {

    private static final String SELDOM = "libanl.so.1";

    @Test
    void theListGrowsWhenALibraryIsLoaded() {
        LoadedObjects objects = new LoadedObjects();
        assertThat(objects.haveGrown()).as("at first").isTrue();
        assertThat(SharedLibrary.loaded(SELDOM)).isNull();
        // Others may load something at any time, but not again and again.
        while (objects.haveGrown()) {
            Thread.onSpinWait();
        }
        SharedLibrary loaded = SharedLibrary.load(SELDOM);
        assertThat(objects.haveGrown()).as("after a library was loaded").isTrue();
        assertThat(LoadedObjects.files()).contains(LoadedObjects.file(loaded));
        assertThat(LoadedObjects.file(loaded)).endsWith("/" + SELDOM);
        assertThat(SharedLibrary.loaded(SELDOM)).isNotNull();
    }

    @Test
    void aSymbolIsFoundOrNot() {
        SharedLibrary c = SharedLibrary.load("libc.so.6");
        assertThat(c.find("strlen")).isPresent();
        assertThat(c.find("no_such_symbol")).isEmpty();
    }

    @Test
    void aLibraryThatThereIsNotIsNamed() {
        assertThatThrownBy(() -> SharedLibrary.load("libnosuch.so.1"))
                .isInstanceOf(UnsatisfiedLinkError.class)
                .hasMessageContaining("libnosuch.so.1: cannot open shared object file");
    }
}
