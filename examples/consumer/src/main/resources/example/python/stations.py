"""Asks weather stations; it stands for any asyncio program or library."""

import asyncio


async def temperature(name):
    """What a station measures, in degrees; the farther ones take longer to answer."""
    await asyncio.sleep(len(name) / 50)
    return sum(map(ord, name)) % 300 / 10
