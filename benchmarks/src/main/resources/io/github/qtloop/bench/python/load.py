"""Keeps a loop busy: tasks that never stop, and connections that echo."""

import asyncio
import contextlib

MESSAGE = b'x' * 1024


class Load:
    """Runs in its ``async with`` block; counts the turns of its tasks and the echoes."""

    def __init__(self, tasks, connections):
        self.turns = 0
        self.echoes = 0
        self._tasks = tasks
        self._connections = connections
        self._running = []

    async def __aenter__(self):
        self._server = await asyncio.start_server(serve, '127.0.0.1', 0)
        host, port = self._server.sockets[0].getsockname()
        self._running += [asyncio.create_task(self._call(host, port))
                          for _ in range(self._connections)]
        self._running += [asyncio.create_task(self._turn()) for _ in range(self._tasks)]
        return self

    async def __aexit__(self, kind, error, trace):
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        self._server.close()
        await self._server.wait_closed()

    async def _turn(self):
        while True:
            self.turns += 1
            await asyncio.sleep(0)

    async def _call(self, host, port):
        reader, writer = await asyncio.open_connection(host, port)
        try:
            while True:
                writer.write(MESSAGE)
                await reader.readexactly(len(MESSAGE))
                self.echoes += 1
        finally:
            writer.close()


async def serve(reader, writer):
    """The other end of a connection."""
    try:
        while message := await reader.read(len(MESSAGE)):
            writer.write(message)
            await writer.drain()
    except ConnectionError:
        pass  # closed with a message under way
    finally:
        writer.close()
        # Takes the error out of the writer: asyncio reports one that nobody has taken, depending on
        # the order in which Python's collector finds the objects.
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()
