import asyncio
import atexit
import sys


@atexit.register
def at_exit():
    print('at exit', '__file__' in globals(), '__cached__' in globals())


async def main():
    await asyncio.sleep(0)
    print(__name__, __file__, __cached__, type(__loader__).__name__, sys.argv, sys.path[0])
    print(sys.path_importer_cache.get(__file__, 'not asked'))


asyncio.run(main())
print(asyncio.Task.current_task() if len(sys.argv) > 2 else 'end of ü')
