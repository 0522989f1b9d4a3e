"""Datagrams over Unix sockets, and over a socket that the program made itself."""
import asyncio
import os
import socket
import tempfile


class Collector(asyncio.DatagramProtocol):
    def __init__(self):
        self.received = asyncio.Queue()

    def datagram_received(self, data, address):
        self.received.put_nowait((data, os.path.basename(address) if address else address))


async def main():
    loop = asyncio.get_running_loop()
    with tempfile.TemporaryDirectory() as directory:
        left_path, right_path = (os.path.join(directory, name) for name in ("left", "right"))
        left, left_protocol = await loop.create_datagram_endpoint(Collector, local_addr=left_path, family=socket.AF_UNIX)
        right, right_protocol = await loop.create_datagram_endpoint(Collector, local_addr=right_path, family=socket.AF_UNIX)
        left.sendto(b"to the right", right_path)
        print(await right_protocol.received.get())
        right.sendto(b"to the left", left_path)
        print(await left_protocol.received.get())
        left.close()
        right.close()
    first, second = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    first.setblocking(False)
    transport, protocol = await loop.create_datagram_endpoint(Collector, sock=first)
    second.send(b"hand made")
    print(await protocol.received.get())
    transport.close()
    second.close()


asyncio.run(main())
