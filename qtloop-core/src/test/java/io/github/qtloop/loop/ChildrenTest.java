package io.github.qtloop.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qtloop.asyncio.SubprocessExecOptions;
import io.github.qtloop.testing.ChildJvm;
import io.github.qtloop.testing.TestPipe;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real children of a loop. What each leaves is checked by the fixture. */
final class ChildrenTest extends LoopCase {

    private static final int SIGTERM = 15;
    private static final int SIGKILL = 9;

    @TempDir
    Path directory;

    @Test
    void eventsComeInOrder() {
        run(() -> {
            ChildRecord child = ChildRecord.start(loop, Map.of(), "/bin/cat");
            child.stdin().write("hello\n".getBytes());
            child.stdin().writeEof();
            assertThat(child.end()).isZero();
            assertThat(child.output()).isEqualTo("hello\n");
            assertThat(child.events).startsWith("made").endsWith("lost").contains("pipe 0 lost", "pipe 1 lost", "exited");
            return 0;
        });
    }

    @Test
    void exitCodesAreTold() {
        run(() -> {
            assertThat(ChildRecord.runShell(loop, Map.of(), "exit 7").code()).isEqualTo(7);
            assertThat(ChildRecord.runShell(loop, Map.of(), "kill -9 $$").code()).isEqualTo(-SIGKILL);
            return 0;
        });
    }

    @Test
    void execErrorsAreThoseOfFiles() throws IOException {
        Path plain = Files.writeString(directory.resolve("plain"), "x");
        run(() -> {
            assertThatThrownBy(() -> ChildRecord.start(loop, Map.of(), "/nonexistent")).isInstanceOf(NoSuchFileException.class);
            assertThatThrownBy(() -> ChildRecord.start(loop, Map.of(), "no-such-program")).isInstanceOf(NoSuchFileException.class);
            assertThatThrownBy(() -> ChildRecord.start(loop, Map.of(), plain.toString())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> ChildRecord.start(loop, Map.of("cwd", "/nonexistent"), "true"))
                    .isInstanceOf(NoSuchFileException.class)
                    .hasMessageContaining("/nonexistent");
            assertThatThrownBy(() -> ChildRecord.start(loop, Map.of("cwd", plain), "true"))
                    .isInstanceOf(NotDirectoryException.class);
            assertThatThrownBy(() -> ChildRecord.start(loop, Map.of("preexec_fn", "x"), "true"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("preexec_fn");
            return 0;
        });
    }

    @Test
    void environmentDirectoryAndGroupAreTheChilds() {
        run(() -> {
            Map<String, Object> options = Map.of("env", Map.of("A", "ü 1"), "cwd", directory, "process_group", 0);
            ChildRecord child =
                    ChildRecord.runShell(loop, options, "echo \"$A\"; pwd; cut -d' ' -f5 /proc/$$/stat; echo $$");
            List<String> lines = child.output().lines().toList();
            assertThat(lines.subList(0, 2)).containsExactly("ü 1", directory.toString());
            assertThat(lines.get(2)).isEqualTo(lines.get(3)).isEqualTo("" + child.transport().getPid());
            return 0;
        });
    }

    @Test
    void onlyNamedDescriptorsReachAChild() {
        try (TestPipe pipe = TestPipe.pipe()) {
            String list = "ls /proc/self/fd | tr '\\n' ' '";
            run(() -> {
                // ls itself has opened the directory.
                assertThat(ChildRecord.runShell(loop, Map.of(), list).output()).isEqualTo("0 1 2 3 ");
                Map<String, Object> options = Map.of("pass_fds", List.of(pipe.writer()));
                String passed = ChildRecord.runShell(loop, options, list).output();
                assertThat(passed.split(" ")).contains("" + pipe.writer()).hasSize(5);
                return 0;
            });
        }
    }

    @Test
    void noSignalIsBlockedOrIgnoredInAChild() {
        run(() -> {
            String output = ChildRecord.runShell(loop, Map.of(), "grep -E 'SigBlk|SigIgn' /proc/self/status").output();
            // glibc ignores the two that it keeps to itself.
            assertThat(output.replaceAll("\\s+", " "))
                    .matches("SigBlk: 0000000000000000 SigIgn: 0000000[01]80000000 |SigBlk: 0{16} SigIgn: 0{16} ");
            return 0;
        });
    }

    @Test
    void aChildThatIgnoresTerminateIsKilled() {
        run(() -> {
            ChildRecord child = ChildRecord.start(
                    loop, Map.of(), "/bin/sh", "-c", "trap '' TERM; echo ready; while :; do sleep 0.05; done");
            while (!child.output().equals("ready\n")) {
                pause(0.01);
            }
            child.transport().sendSignal(SIGTERM);
            pause(0.1);
            assertThat(child.transport().getReturncode()).isNull();
            child.transport().kill();
            assertThat(child.end()).isEqualTo(-SIGKILL);
            return 0;
        });
    }

    @Test
    void aGrandchildMayHoldThePipes() {
        run(() -> {
            ChildRecord child = ChildRecord.start(loop, Map.of(), "/bin/sh", "-c", "sleep 30 & echo $!; exit 3");
            child.exited.await();
            assertThat(child.code()).isEqualTo(3);
            assertThat(child.lost.done()).isFalse();
            child.transport().close();
            child.lost.await();
            ProcessHandle.of(Long.parseLong(child.output().strip())).ifPresent(ProcessHandle::destroyForcibly);
            return 0;
        });
    }

    @Test
    void aFullPipePausesTheProtocol() {
        byte[] data = new byte[4 << 20];
        run(() -> {
            ChildRecord child = ChildRecord.start(loop, Map.of(), "/bin/sh", "-c", "read line; cat | cksum");
            child.stdin().write("go\n".getBytes());
            child.stdin().write(data);
            assertThat(child.stdin().getWriteBufferSize()).isGreaterThan(1 << 20);
            child.stdin().writeEof();
            assertThat(child.end()).isZero();
            assertThat(child.output().strip()).endsWith(" " + data.length);
            assertThat(child.events).containsSubsequence("pause", "resume", "pipe 0 lost");
            return 0;
        });
    }

    @Test
    void writingToAChildThatHasEndedIsLost() {
        run(() -> {
            ChildRecord child = ChildRecord.start(loop, Map.of(), "/bin/sh", "-c", "head -c 1 >/dev/null; exec <&-; sleep 0.05");
            child.stdin().write(new byte[1 << 20]);
            child.end();
            assertThat(child.events).contains("pipe 0 lost SocketException");
            return 0;
        });
    }

    @Test
    void outputMayGoWhereItIsSent() {
        SubprocessExecOptions merged = SubprocessExecOptions.builder().stdin(-3).stderr(-2).build();
        run(() -> {
            ChildRecord child = ChildRecord.start(loop, merged, "/bin/sh", "-c", "cat; echo out; echo err >&2");
            assertThat(child.end()).isZero();
            assertThat(child.output()).isEqualTo("out\nerr\n");
            assertThat(child.transport().getPipeTransport(0)).isNull();
            assertThat(child.transport().getPipeTransport(2)).isNull();
            return 0;
        });
    }

    @Test
    void closingKillsTheChild() {
        run(() -> {
            ChildRecord child = ChildRecord.start(loop, Map.of(), "sleep", "60");
            child.transport().close();
            child.lost.await();
            assertThat(child.code()).isEqualTo(-SIGKILL);
            return 0;
        });
    }

    @Test
    void noZombieStays() {
        int pid = run(() -> {
            ChildRecord child = ChildRecord.runShell(loop, Map.of(), "true");
            return child.transport().getPid();
        });
        assertThat(Path.of("/proc/" + pid)).doesNotExist();
    }

    @Test
    void aStatusThatIsLostIsToldAsInPython() {
        ChildJvm.Outcome outcome = ChildJvm.run(IgnoringProgram.class);
        assertThat(outcome.output()).isEqualTo("255 hello\n");
        assertThat(outcome.errors()).contains("exit status already read:  will report returncode 255");
    }
}
