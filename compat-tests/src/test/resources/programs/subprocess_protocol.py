"""A subprocess under a protocol: the calls, the pipe transports, the status."""
import asyncio


class Watcher(asyncio.SubprocessProtocol):
    def __init__(self):
        self.output = {1: b"", 2: b""}
        self.log = []
        self.done = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.log.append("connection_made")

    def pipe_data_received(self, descriptor, data):
        self.output[descriptor] += data

    def pipe_connection_lost(self, descriptor, error):
        self.log.append(f"pipe {descriptor} lost {error}")

    def process_exited(self):
        self.log.append("process_exited")

    def connection_lost(self, error):
        self.done.set_result(error)


async def main():
    loop = asyncio.get_running_loop()
    transport, watcher = await loop.subprocess_exec(Watcher, "sh", "-c", "read word; echo got $word; echo error >&2; exit 6")
    print(transport.get_returncode(), transport.get_pipe_transport(3))
    transport.get_pipe_transport(0).write(b"input\n")
    print("lost", await watcher.done, transport.get_returncode())
    print(watcher.log[0], sorted(watcher.log[1:]), watcher.output)
    transport.close()
    transport, watcher = await loop.subprocess_exec(Watcher, "sleep", "30", stdin=None, stdout=None, stderr=None)
    transport.close()
    await watcher.done
    print(watcher.log, transport.get_returncode(), transport.is_closing())
    try:
        transport.send_signal(15)
    except ProcessLookupError:
        print("ProcessLookupError")


asyncio.run(main())
