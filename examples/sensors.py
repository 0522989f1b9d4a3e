"""Reads sensors over TCP with plain asyncio. Whoever shows the readings is passed in as ``ui``."""

import asyncio
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
        async with asyncio.TaskGroup() as group:
            for name in NAMES:
                group.create_task(watch(name, port, ui))


async def watch(name, port, ui):
    """Show the readings of one sensor; ask what to do when one is too high."""
    reader, writer = await asyncio.open_connection('localhost', port)
    try:
        writer.write(f'{name}\n'.encode())
        asked = False
        async for line in reader:
            value = float(line)
            ui.show(name, value)
            if value > LIMIT and not asked:
                asked = True
                # A coroutine in Java: the other sensors go on while the user thinks.
                if not await ui.keepGoing(name, value):
                    break
    finally:
        writer.close()
        ui.log(f'{name} is off')


async def simulate(reader, writer):
    """The other end of a connection: sends a reading every 20 milliseconds."""
    name = (await reader.readline()).decode().strip()
    phase = NAMES.index(name)
    try:
        while not writer.is_closing():
            value = 50 + 45 * math.sin(time.monotonic() * (0.5 + phase / 5) + phase)
            writer.write(b'%.1f\n' % value)
            await writer.drain()
            await asyncio.sleep(0.02)
    except ConnectionError:
        pass
    finally:
        writer.close()
