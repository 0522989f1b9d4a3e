"""Datagram endpoints: connected and not, empty datagrams, an error from the peer, closing."""
import asyncio
import socket


class Echo(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, address):
        self.transport.sendto(data.upper(), address)


class Client(asyncio.DatagramProtocol):
    def __init__(self):
        self.received = asyncio.Queue()
        self.errors = asyncio.Queue()
        self.lost = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        print("made", transport.is_closing())

    def datagram_received(self, data, address):
        self.received.put_nowait((data, address[0]))

    def error_received(self, error):
        self.errors.put_nowait(error)

    def connection_lost(self, error):
        self.lost.set_result(error)


async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Echo, local_addr=("127.0.0.1", 0))
    address = server.get_extra_info("sockname")
    transport, client = await loop.create_datagram_endpoint(Client, remote_addr=address)
    print(transport.get_extra_info("peername") == address)
    for message in (b"one", b"two", b"x" * 5000):
        transport.sendto(message)
        data, host = await client.received.get()
        print(data[:10], len(data), host)
    try:
        transport.sendto(b"elsewhere", ("127.0.0.1", 1))
    except ValueError as error:
        print("ValueError", str(error).split(":")[0])
    try:
        transport.sendto("text")
    except TypeError as error:
        print("TypeError", str(error).split(",")[0])
    transport.close()
    print("lost", await client.lost)

    transport, client = await loop.create_datagram_endpoint(Client, local_addr=("127.0.0.1", 0))
    for number in range(5):
        transport.sendto(b"message %d" % number, address)
    print([(await client.received.get())[0] for _ in range(5)])
    transport.abort()
    print("lost", await client.lost, transport.is_closing())
    server.close()

    unused = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    unused.bind(("127.0.0.1", 0))
    nobody = unused.getsockname()
    unused.close()
    transport, client = await loop.create_datagram_endpoint(Client, remote_addr=nobody)
    transport.sendto(b"anybody there?")
    print(type(await client.errors.get()).__name__)
    transport.close()
    await client.lost
    for options in ({}, {"local_addr": "text"}, {"remote_addr": ("127.0.0.1", 1), "local_addr": ("::1", 0)}):
        try:
            await loop.create_datagram_endpoint(Client, **options)
        except (ValueError, TypeError, AssertionError, OSError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
