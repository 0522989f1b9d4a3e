import static io.github.qtloop.asyncio.Asyncio.getRunningLoop;
import static io.github.qtloop.asyncio.Asyncio.run;
import static io.github.qtloop.asyncio.Asyncio.sleep;

import io.github.qtloop.asyncio.Future;
import io.github.qtloop.asyncio.SubprocessProtocol;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A child process whose lines are shown as they come, while another coroutine counts the time. */
public final class ChildOutput {

    private static final String COMMAND = "for i in 1 2 3; do echo line $i; sleep 0.5; done; echo done >&2; exit 3";

    /** Shows what the child writes, line by line. */
    private static final class Lines implements SubprocessProtocol {
        private final Future<Integer> end = getRunningLoop().createFuture();
        private final ByteArrayOutputStream[] rest = {
            new ByteArrayOutputStream(), new ByteArrayOutputStream(), new ByteArrayOutputStream()
        };

        @Override
        public void pipeDataReceived(int fd, byte[] data) {
            for (byte each : data) {
                if (each == '\n') {
                    System.out.println((fd == 2 ? "! " : "> ") + rest[fd].toString(StandardCharsets.UTF_8));
                    rest[fd].reset();
                } else {
                    rest[fd].write(each);
                }
            }
        }

        @Override
        public void connectionLost(Throwable exc) {
            end.setResult(0);
        }
    }

    public static void main(String[] args) {
        run(() -> {
            String command = args.length == 0 ? COMMAND : String.join(" ", args);
            var child = getRunningLoop().subprocessShell(Lines::new, command).await();
            while (!child.protocol().end.done()) {
                sleep(0.2).await();
                System.out.println("… pid " + child.transport().getPid());
            }
            System.out.println("exit code " + child.transport().getReturncode());
            child.transport().close();
            return null;
        });
    }
}
