"""How does `asyncio.run` call `loop.shutdown_default_executor`?

Concerns: loop
Link: https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.shutdown_default_executor
"""
import asyncio


async def main():
    loop = asyncio.get_running_loop()

    async def shutdown(*arguments, **keywords):
        print('with an argument by position' if arguments
              else 'with an argument by keyword' if keywords else 'without an argument')

    loop.shutdown_default_executor = shutdown


asyncio.run(main())
