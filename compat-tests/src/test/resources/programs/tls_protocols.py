"""TLS under protocols: the order of the calls, large data both ways, flow control, connection_lost."""
import asyncio
import hashlib
import pathlib
import ssl

TLS = pathlib.Path(__file__).parent / "tls"
SIZE = 2_000_000


class Receiver(asyncio.Protocol):
    def __init__(self, done):
        self.done = done
        self.digest = hashlib.sha256()
        self.size = 0

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.digest.update(data)
        self.size += len(data)
        if self.size == SIZE:
            self.transport.write(self.digest.hexdigest().encode())

    def eof_received(self):
        print("server: eof")

    def connection_lost(self, error):
        print("server: lost", error)
        self.done.set_result(None)


class Sender(asyncio.Protocol):
    def __init__(self, done):
        self.done = done
        self.paused = False

    def connection_made(self, transport):
        print("client: made", type(transport).__mro__[1].__name__, transport.get_extra_info("sslcontext") is not None)
        self.transport = transport
        self.payload = bytes(index % 251 for index in range(SIZE))
        transport.write(self.payload)

    def pause_writing(self):
        self.paused = True

    def resume_writing(self):
        print("client: resumed after pause", self.paused)

    def data_received(self, data):
        print("client: digest is right", data.decode() == hashlib.sha256(self.payload).hexdigest())
        self.transport.close()

    def connection_lost(self, error):
        print("client: lost", error, self.transport.is_closing())
        self.done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(TLS / "certificate.pem", TLS / "key.pem")
    both = [loop.create_future(), loop.create_future()]
    server = await loop.create_server(lambda: Receiver(both[0]), "127.0.0.1", 0, ssl=context)
    trusting = ssl.create_default_context(cafile=TLS / "certificate.pem")
    await loop.create_connection(lambda: Sender(both[1]), *server.sockets[0].getsockname(), ssl=trusting)
    await both[1]
    await both[0]
    server.close()
    await server.wait_closed()


asyncio.run(main())
