"""Debug mode switched on by the environment: never awaited coroutines name their origin."""
import asyncio
import logging


async def forgotten():
    pass


def makes_it():
    return forgotten()


async def fails():
    raise ValueError("with a source traceback")


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 60
    print(loop.get_debug())
    makes_it()
    task = asyncio.create_task(fails(), name="fails")
    await asyncio.wait([task])
    del task
    loop.call_soon(int, "no number")
    await asyncio.sleep(0)


logging.basicConfig(level=logging.WARNING, format="%(levelname)s:%(name)s:%(message)s")
asyncio.run(main())
