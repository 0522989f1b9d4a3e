"""nest_asyncio runs a loop that is running already."""
import asyncio

import nest_asyncio


async def inner(number):
    await asyncio.sleep(0.01)
    return number


async def other(log):
    for number in range(5):
        log.append(number)
        await asyncio.sleep(0.002)


def deep(levels):
    return 0 if levels == 0 else 1 + asyncio.get_event_loop().run_until_complete(step(levels))


async def step(levels):
    await asyncio.sleep(0)
    return deep(levels - 1)


async def waiting(levels):
    await asyncio.sleep(0.005)
    return levels and asyncio.get_event_loop().run_until_complete(waiting(levels - 1)) + 1


async def main():
    nest_asyncio.apply()
    log = []
    task = asyncio.ensure_future(other(log))
    loop = asyncio.get_event_loop()
    print(loop.run_until_complete(inner(1)))
    print(asyncio.run(inner(2)))
    await task
    print(log)
    print(deep(5))
    print(await asyncio.to_thread(lambda: 'thread'))


asyncio.run(main())
print(asyncio.run(inner(3)))
print(asyncio.run(waiting(4)))
