import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;
import java.io.ByteArrayOutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.*;

/** What the protocol of a child is told, and how it ends. What the system decides the order of is sorted. */
class Recorder implements SubprocessProtocol {
    final Future<Void> end = Asyncio.getRunningLoop().createFuture();
    final List<String> lost = new ArrayList<>();
    final ByteArrayOutputStream output = new ByteArrayOutputStream();

    public void connectionMade(BaseTransport transport) {
        log("made");
    }

    public void pipeDataReceived(int fd, byte[] data) {
        output.writeBytes(data);
    }

    public void pipeConnectionLost(int fd, Throwable exc) {
        lost.add("pipe " + fd + " " + (exc == null ? "closed" : "broken"));
    }

    public void processExited() {
        lost.add("exited");
    }

    public void connectionLost(Throwable exc) {
        log("lost", exc, lost.stream().sorted().toList());
        end.setResult(null);
    }
}

void tell(String label, String input, String command, Map<String, Object> options) {
    var connection = Asyncio.getRunningLoop()
            .subprocessShell(Recorder::new, command, SubprocessShellOptions.builder().kwargs(options).build())
            .await();
    var stdin = (WriteTransport) connection.transport().getPipeTransport(0);
    log(label, "returncode", connection.transport().getReturncode(), "eof", stdin.canWriteEof(),
            stdin.getWriteBufferSize());
    stdin.write(input.getBytes());
    stdin.writeEof();
    log("closing", stdin.isClosing(), connection.transport().isClosing());
    connection.protocol().end.await();
    log(connection.protocol().output.toString(), connection.transport().getReturncode());
    connection.transport().close();
    log("closed", connection.transport().isClosing(), connection.transport().getPipeTransport(5));
}

/** Where the standard descriptors go; signals to a child. */
void streams() {
    var exec = SubprocessExecOptions.defaults();
    var shell = SubprocessShellOptions.defaults();
    log(exec.stdin(), exec.stdout(), exec.stderr(), exec.kwargs(), shell.stdin(), shell.stdout(), shell.stderr(),
            shell.kwargs());
    var merged = SubprocessShellOptions.builder().stdin(-3).stdout(-1).stderr(-2).build();
    var child = Asyncio.getRunningLoop().subprocessShell(Recorder::new, "cat; echo out; echo err >&2", merged).await();
    child.protocol().end.await();
    log(child.protocol().output.toString(), child.transport().getReturncode(), child.transport().getPid() > 0);
    var sleep = Asyncio.getRunningLoop()
            .subprocessExec(
                    Recorder::new,
                    "sleep",
                    List.of("60"),
                    SubprocessExecOptions.builder().stdin(null).stdout(-3).stderr(null).build())
            .await();
    sleep.transport().sendSignal(0);
    sleep.transport().terminate();
    sleep.protocol().end.await();
    log(sleep.transport().getReturncode());
    attempt("ended", () -> {
        try {
            sleep.transport().kill();
        } catch (java.io.UncheckedIOException error) {
            log("ProcessLookupError");
        }
    });
}

void fail(String program, Map<String, Object> options) {
    try {
        Asyncio.getRunningLoop()
                .subprocessExec(Recorder::new, program, List.of(), SubprocessExecOptions.builder().kwargs(options).build())
                .await();
    } catch (Exception error) {
        log(program, switch (error) {
            case NoSuchFileException e -> "FileNotFoundError " + e.getFile();
            case AccessDeniedException e -> "PermissionError " + e.getFile();
            case NotDirectoryException e -> "NotADirectoryError " + e.getFile();
            default -> error.toString();
        });
    }
}

void main() {
    tell("echo", "hello", "cat", Map.of());
    tell("status", "", "read line; exit 3", Map.of());
    tell("signal", "", "read line; kill -15 $$", Map.of());
    tell("environment", "", "read line; echo $A $B; pwd", Map.of("env", Map.of("A", "1"), "cwd", "/"));
    streams();
    fail("/nonexistent", Map.of());
    fail("nonexistent-program", Map.of());
    fail("/etc/passwd", Map.of());
    fail("/etc/passwd/x", Map.of());
    fail("/bin/true", Map.of("cwd", "/nonexistent"));
    fail("/bin/true", Map.of("cwd", "/etc/passwd"));
}
