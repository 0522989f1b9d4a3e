"""What a program sets on the loop object acts at once, and no longer when it is deleted, however it was set."""
import asyncio


async def calls(log, seconds=0.001):
    before = len(log)
    await asyncio.sleep(seconds)
    return len(log) > before


async def main():
    loop = asyncio.get_running_loop()
    original, log = loop.time, []

    def counted():
        log.append('time')
        return original()

    print('at first', await calls(log))
    loop.time = counted
    print('set', await calls(log))
    del loop.time
    print('deleted', await calls(log))
    loop.unrelated = 1
    print('something else', await calls(log))
    object.__setattr__(loop, 'time', counted)
    print('set past the class', await calls(log))
    del loop.time
    vars(loop)['time'] = counted
    print('set in the dictionary', await calls(log))
    del vars(loop)['time']
    print('deleted there', await calls(log))
    loop.time = counted
    print('set beside the dictionary', await calls(log))
    del loop.time, loop.unrelated
    print('at last', await calls(log))


for _ in range(2):
    asyncio.run(main())
