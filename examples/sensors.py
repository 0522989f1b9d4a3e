"""Reads sensors over TCP with plain asyncio. Whoever shows the readings is passed in as ``ui``."""

import asyncio
import contextlib
import math
import time

NAMES = 'Boiler', 'Exhaust', 'Coolant', 'Bearing', 'Gearbox'
LIMIT = 90


async def run(ui):
    """Watch all sensors until they are switched off, or until the task is cancelled."""
    server = await asyncio.start_server(simulate, 'localhost', 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        ui.log(f'{len(NAMES)} sensors on port {port}')
        one_question = asyncio.Lock()
        async with asyncio.TaskGroup() as group:
            for name in NAMES:
                group.create_task(watch(name, port, ui, one_question))


async def watch(name, port, ui, one_question):
    """Show the readings of one sensor; ask what to do when one is too high."""
    reader, writer = await asyncio.open_connection('localhost', port)
    question = None
    try:
        writer.write(f'{name}\n'.encode())
        async for line in reader:
            value = float(line)
            ui.show(name, value)
            if value > LIMIT and question is None:
                question = asyncio.create_task(ask(ui, name, value, one_question))
            if question is not None and question.done() and not question.result():
                break
    finally:
        if question is not None:
            question.cancel()
        writer.close()
        ui.log(f'{name} is off')


async def ask(ui, name, value, one_question):
    async with one_question:
        # A coroutine in Java: the readings go on while the user thinks.
        return await ui.keepGoing(name, value)


async def simulate(reader, writer):
    """The other end of a connection: sends a reading every 20 milliseconds."""
    try:
        name = (await reader.readline()).decode().strip()
        phase = NAMES.index(name)
        start = time.monotonic()
        while not writer.is_closing():
            angle = (time.monotonic() - start) * (0.5 + phase / 5) + phase
            writer.write(b'%.1f\n' % (50 + (28 + 5 * phase) * math.sin(angle)))
            await writer.drain()
            await asyncio.sleep(0.02)
    except (ConnectionError, asyncio.CancelledError):
        # Nobody awaits this task: asyncio reports a cancelled one as an error of the server.
        pass
    finally:
        writer.close()
        # An error of the connection that nobody takes out of the writer may be reported.
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()
