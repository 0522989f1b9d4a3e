"""What the protocol of a child is told, and how it ends. What the system decides the order of is sorted."""
import asyncio
from scenario import attempt, log


class Recorder(asyncio.SubprocessProtocol):
    def __init__(self):
        self.end = asyncio.get_running_loop().create_future()
        self.lost = []
        self.output = bytearray()

    def connection_made(self, transport):
        log("made")

    def pipe_data_received(self, fd, data):
        self.output += data

    def pipe_connection_lost(self, fd, exc):
        self.lost.append(f"pipe {fd} {'closed' if exc is None else 'broken'}")

    def process_exited(self):
        self.lost.append("exited")

    def connection_lost(self, exc):
        log("lost", exc, sorted(self.lost))
        self.end.set_result(None)


async def tell(label, text, command, options):
    transport, protocol = await asyncio.get_running_loop().subprocess_shell(Recorder, command, **options)
    stdin = transport.get_pipe_transport(0)
    log(label, "returncode", transport.get_returncode(), "eof", stdin.can_write_eof(), stdin.get_write_buffer_size())
    stdin.write(text.encode())
    stdin.write_eof()
    log("closing", stdin.is_closing(), transport.is_closing())
    await protocol.end
    log(protocol.output.decode(), transport.get_returncode())
    transport.close()
    log("closed", transport.is_closing(), transport.get_pipe_transport(5))


async def streams():
    """Where the standard descriptors go; signals to a child."""
    log(-1, -1, -1, {}, -1, -1, -1, {})
    loop = asyncio.get_running_loop()
    transport, protocol = await loop.subprocess_shell(
        Recorder, "cat; echo out; echo err >&2", stdin=-3, stdout=-1, stderr=-2)
    await protocol.end
    log(protocol.output.decode(), transport.get_returncode(), transport.get_pid() > 0)
    transport, protocol = await loop.subprocess_exec(Recorder, "sleep", "60", stdin=None, stdout=-3, stderr=None)
    transport.send_signal(0)
    transport.terminate()
    await protocol.end
    log(transport.get_returncode())

    def kill():
        try:
            transport.kill()
        except ProcessLookupError:
            log("ProcessLookupError")

    attempt("ended", kill)


async def fail(program, options):
    try:
        await asyncio.get_running_loop().subprocess_exec(Recorder, program, **options)
    except OSError as error:
        log(program, type(error).__name__, error.filename)


async def main():
    await tell("echo", "hello", "cat", {})
    await tell("status", "", "read line; exit 3", {})
    await tell("signal", "", "read line; kill -15 $$", {})
    await tell("environment", "", "read line; echo $A $B; pwd", {"env": {"A": "1"}, "cwd": "/"})
    await streams()
    await fail("/nonexistent", {})
    await fail("nonexistent-program", {})
    await fail("/etc/passwd", {})
    await fail("/etc/passwd/x", {})
    await fail("/bin/true", {"cwd": "/nonexistent"})
    await fail("/bin/true", {"cwd": "/etc/passwd"})
