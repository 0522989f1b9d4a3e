"""The order in which a protocol's methods are called, on both sides of a connection."""
import asyncio


class Logged(asyncio.Protocol):
    def __init__(self, name, log, done, keep_open=False):
        self.name, self.log, self.done, self.keep_open = name, log, done, keep_open

    def connection_made(self, transport):
        self.transport = transport
        self.log.append(f"{self.name}: connection_made")

    def data_received(self, data):
        self.log.append(f"{self.name}: data_received {data}")
        if data == b"hello":
            self.transport.write(b"hello yourself")
        else:
            self.transport.write_eof()

    def eof_received(self):
        self.log.append(f"{self.name}: eof_received")
        if self.keep_open:
            self.transport.write(b"after eof")
            self.transport.close()
        return self.keep_open

    def connection_lost(self, error):
        self.log.append(f"{self.name}: connection_lost {error}")
        self.done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    for keep_open in (False, True):
        log = []
        done = [loop.create_future(), loop.create_future()]
        server = await loop.create_server(lambda: Logged("server", log, done[0], keep_open), "127.0.0.1", 0)
        transport, protocol = await loop.create_connection(lambda: Logged("client", log, done[1]), *server.sockets[0].getsockname())
        print(protocol.transport is transport, transport.get_protocol() is protocol, transport.is_closing())
        transport.write(b"hello")
        await asyncio.gather(*done)
        for name in ("server", "client"):
            print(*(line for line in log if line.startswith(name)), sep="\n")
        print(transport.is_closing())
        server.close()
        await server.wait_closed()


asyncio.run(main())
