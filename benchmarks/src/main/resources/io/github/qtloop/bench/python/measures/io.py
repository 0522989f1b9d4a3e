"""Watched descriptors, and TCP by the loopback interface with both ends in the loop."""

import asyncio
import contextlib
import random
import socket
from time import perf_counter

from . import measure, variants

# How long the other end may take to see that a connection is closed.
_CLOSING = 30


@contextlib.contextmanager
def socket_pair():
    near, far = socket.socketpair()
    with near, far:
        near.setblocking(False)
        far.setblocking(False)
        yield near, far


async def ping_pong(operations):
    """A byte goes to and fro between two watched sockets; the seconds for all of it."""
    loop = asyncio.get_running_loop()
    end, left = loop.create_future(), operations
    with socket_pair() as (near, far):

        def on_near():
            nonlocal left
            near.recv(1)
            left -= 1
            if left:
                near.send(b'x')
            else:
                end.set_result(None)

        def on_far():
            far.recv(1)
            far.send(b'x')

        loop.add_reader(near, on_near)
        loop.add_reader(far, on_far)
        begin = perf_counter()
        near.send(b'x')
        await end
        seconds = perf_counter() - begin
        loop.remove_reader(near)
        loop.remove_reader(far)
    return seconds


@measure('add_reader, a byte to and fro', 20_000)
async def reader_ping_pong(operations):
    return await ping_pong(operations)


_SHAPES = [(operations, {'size': size, 'connections': connections})
          for size, operations in ((1024, 5_000), (65536, 2_000)) for connections in (1, 100)]


def _messages(operations, size, connections):
    """For each connection how often it echoes, and what."""
    choice = random.Random(size)
    return [(len(range(number, operations, connections)), choice.randbytes(size))
            for number in range(connections)]


@variants('echo by streams, {size} B, connections: {connections}', _SHAPES)
async def echo_streams(operations, size, connections):
    served = []

    async def serve(reader, writer):
        served.append(asyncio.current_task())
        with contextlib.suppress(asyncio.IncompleteReadError):  # the client's end
            while True:
                writer.write(await reader.readexactly(size))
                await writer.drain()
        writer.close()
        await writer.wait_closed()

    async def talk(reader, writer, count, message):
        for _ in range(count):
            writer.write(message)
            await writer.drain()
            if await reader.readexactly(size) != message:
                raise ValueError('the echo differs')

    messages = _messages(operations, size, connections)
    server = await asyncio.start_server(serve, '127.0.0.1', 0, backlog=connections)
    address = server.sockets[0].getsockname()
    clients = [await asyncio.open_connection(*address) for _ in range(connections)]
    begin = perf_counter()
    await asyncio.gather(*[talk(*client, *message) for client, message in zip(clients, messages)])
    seconds = perf_counter() - begin
    for _, writer in clients:
        writer.close()
        await writer.wait_closed()
    async with asyncio.timeout(_CLOSING):
        await asyncio.gather(*served)
        server.close()
        await server.wait_closed()
    return seconds


class _Peer(asyncio.Protocol):
    """One end of a connection; ``lost`` is done when it is closed."""

    def connection_made(self, transport):
        self.transport = transport
        self.lost = asyncio.get_running_loop().create_future()

    def connection_lost(self, error):
        if error is None:
            self.lost.set_result(None)
        else:
            self.lost.set_exception(error)


class _Server(_Peer):

    def data_received(self, data):
        self.transport.write(data)


class _Client(_Peer):

    def talk(self, count, message):
        """Sends a message so many times; done when all have come back."""
        self._left, self._message, self._received = count, message, bytearray()
        self._end = asyncio.get_running_loop().create_future()
        if count:
            self.transport.write(message)
        else:
            self._end.set_result(None)
        return self._end

    def data_received(self, data):
        self._received += data
        if len(self._received) < len(self._message):
            return
        if self._received != self._message:
            self._end.set_exception(ValueError('the echo differs'))
            return
        self._received.clear()
        self._left -= 1
        if self._left:
            self.transport.write(self._message)
        else:
            self._end.set_result(None)


@variants('echo by protocols, {size} B, connections: {connections}', _SHAPES)
async def echo_protocols(operations, size, connections):
    loop = asyncio.get_running_loop()
    served = []

    def serve():
        served.append(_Server())
        return served[-1]

    messages = _messages(operations, size, connections)
    server = await loop.create_server(serve, '127.0.0.1', 0, backlog=connections)
    address = server.sockets[0].getsockname()
    clients = [(await loop.create_connection(_Client, *address))[1] for _ in range(connections)]
    begin = perf_counter()
    await asyncio.gather(*[client.talk(*message) for client, message in zip(clients, messages)])
    seconds = perf_counter() - begin
    for client in clients:
        client.transport.close()
    async with asyncio.timeout(_CLOSING):
        await asyncio.gather(*[peer.lost for peer in clients + served])
        server.close()
        await server.wait_closed()
    return seconds
