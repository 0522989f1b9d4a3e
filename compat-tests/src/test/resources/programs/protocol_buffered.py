"""BufferedProtocol reads into the protocol's own buffer; a protocol may be exchanged under way."""
import asyncio


class Buffered(asyncio.BufferedProtocol):
    def __init__(self, done):
        self.buffer = bytearray(8)
        self.received = bytearray()
        self.done = done

    def connection_made(self, transport):
        print("buffered: made")

    def get_buffer(self, sizehint):
        return self.buffer

    def buffer_updated(self, count):
        self.received += self.buffer[:count]
        assert count <= 8

    def eof_received(self):
        print("buffered: eof", bytes(self.received))

    def connection_lost(self, error):
        print("buffered: lost", error)
        self.done.set_result(None)


class First(asyncio.Protocol):
    def __init__(self, second):
        self.second = second

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        print("first:", data)
        self.transport.set_protocol(self.second)
        self.transport.write(b"switched")


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    server = await loop.create_server(lambda: Buffered(done), "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"more than eight bytes in all")
    writer.write_eof()
    await done
    writer.close()
    server.close()

    done = loop.create_future()
    server = await loop.create_server(lambda: First(Buffered(done)), "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"hello")
    print(await reader.readexactly(8))
    writer.write(b"for the second")
    writer.close()
    await done
    server.close()


asyncio.run(main())
