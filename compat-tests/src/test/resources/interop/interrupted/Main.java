import io.github.qtloop.Coroutine;
import io.github.qtloop.KeyboardInterrupt;
import io.github.qtloop.asyncio.Asyncio;
import io.github.qtloop.interop.Python;

/** What Ctrl-C does. */
static void interrupt() {
    try {
        new ProcessBuilder("kill", "-INT", "" + ProcessHandle.current().pid()).start().waitFor();
    } catch (java.io.IOException | InterruptedException e) {
        throw new IllegalStateException(e);
    }
}

void main() {
    try (Python python = Python.start("-u")) {
        python.execute("""
                import asyncio

                async def sleep():
                    try:
                        await asyncio.sleep(60)
                    finally:
                        print('Python has cleaned up')
                """);
        try {
            Asyncio.run((Coroutine<Void>) () -> {
                Asyncio.getRunningLoop().callLater(0.02, () -> interrupt());
                try {
                    python.evaluate("sleep()").await();
                } finally {
                    IO.println("Java has cleaned up");
                }
                return null;
            });
        } catch (KeyboardInterrupt e) {
            IO.println("KeyboardInterrupt");
        }
    }
}
