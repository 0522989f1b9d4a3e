"""What does `asyncio.run` do while a loop runs?

Concerns: loop
Link: https://docs.python.org/3/library/asyncio-runner.html#asyncio.run
"""
import asyncio


async def nothing():
    pass


async def main():
    coroutine = nothing()
    try:
        asyncio.run(coroutine)
    except RuntimeError:
        print('raises RuntimeError')
    else:
        print('runs another loop inside')
    coroutine.close()


asyncio.run(main())
