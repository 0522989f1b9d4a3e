"""Protocols that raise: in connection_made, data_received, eof_received and the factory."""
import asyncio
import contextlib


class Failing(asyncio.Protocol):
    def __init__(self, where):
        self.where = where
        self.lost = asyncio.get_running_loop().create_future()

    def fail(self, where):
        if where == self.where:
            raise LookupError(where)

    def connection_made(self, transport):
        self.fail("connection_made")

    def data_received(self, data):
        print("data", data)
        self.fail("data_received")

    def eof_received(self):
        self.fail("eof_received")

    def connection_lost(self, error):
        self.lost.set_result(repr(error))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"], repr(context["exception"]), sorted(context)))

    async def serve(reader, writer):
        writer.write(b"some data")
        await writer.drain()
        await asyncio.sleep(0.06)
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    for where in ("data_received", "eof_received", "connection_made"):
        try:
            transport, protocol = await loop.create_connection(lambda: Failing(where), *address)
        except LookupError as error:
            print("create_connection raised", repr(error))
            continue
        print(where, "lost with", await asyncio.wait_for(protocol.lost, 5) if where != "connection_made" else None)
        transport.close()

    def no_factory():
        raise ValueError("factory")

    try:
        await loop.create_connection(no_factory, *address)
    except ValueError as error:
        print("create_connection raised", repr(error))
    server.close()


asyncio.run(main())
