"""What does `Runner.run` do while a loop runs?

Concerns: loop
Link: https://docs.python.org/3/library/asyncio-runner.html#asyncio.Runner.run
"""
import asyncio


async def nothing():
    pass


async def main():
    if not hasattr(asyncio, 'Runner'):
        print('there is no Runner')
        return
    coroutine = nothing()
    try:
        asyncio.Runner().run(coroutine)
    except RuntimeError:
        print('raises RuntimeError')
    else:
        print('runs another loop inside')
    coroutine.close()


asyncio.run(main())
