"""An older version does not have this."""
import asyncio


async def main():
    raise asyncio.QueueShutDown
