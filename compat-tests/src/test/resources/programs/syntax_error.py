"""A file that does not compile: what is wrong is shown as CPython shows it."""
import asyncio

async def main(:
    await asyncio.sleep(0)
