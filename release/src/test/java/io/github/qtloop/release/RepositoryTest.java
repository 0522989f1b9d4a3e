package io.github.qtloop.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.commands.CommandException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories with releases, and local repositories. */
final class RepositoryTest {

    @TempDir
    private Path directory;

    @Test
    void theLatestReleaseIsThatWithTheHighestNumber() throws Exception {
        Repository repository = new Repository(directory);
        assertThat(repository.latest()).isEmpty();
        for (String version : new String[] {"0.9.0", "0.10.0", "0.2.0"}) {
            Files.createDirectories(repository.directory("qtloop-core", version));
        }
        assertThat(repository.latest()).hasValue("0.10.0");
    }

    @Test
    void aReleaseIsAddedOnce() throws Exception {
        StagedRelease staged = StagedRelease.in(directory.resolve("staging"));
        Repository target = new Repository(directory.resolve("target"));
        target.requireNew(StagedRelease.VERSION);
        target.add(staged.repository(), StagedRelease.VERSION);
        assertThat(CentralRules.broken(target, StagedRelease.MODULES, StagedRelease.VERSION)).isEmpty();
        assertThatThrownBy(() -> target.requireNew(StagedRelease.VERSION))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("has the release 1.2.0 already");
    }

    @Test
    void aLocalRepositoryHasWhatTheUsersHasWithoutQtLoopAndNotes() throws Exception {
        Path users = directory.resolve("users");
        for (String file : new String[] {"a/b/1/b-1.jar", "a/b/1/_remote.repositories", "io/github/qtloop/x/1/x-1.jar"}) {
            Files.createDirectories(users.resolve(file).getParent());
            Files.writeString(users.resolve(file), "");
        }
        Path local = LocalRepository.in(directory.resolve("local"), users);
        assertThat(local.resolve("a/b/1")).isDirectoryContaining("glob:**/b-1.jar");
        assertThat(local.resolve("a/b/1/_remote.repositories")).doesNotExist();
        assertThat(local.resolve("io")).doesNotExist();
    }
}
