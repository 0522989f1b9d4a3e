"""The cost of one turn of the event loop: await asyncio.sleep(0), many times.

Run it on both loops of one interpreter, in turn:

    ./qtloop run --loop qt      examples/bench_sleep.py
    ./qtloop run --loop asyncio examples/bench_sleep.py
"""

import asyncio
import sys
import time

TURNS = 200_000


async def main():
    best = float('inf')
    for _ in range(5):
        start = time.perf_counter()
        for _ in range(TURNS):
            await asyncio.sleep(0)
        best = min(best, time.perf_counter() - start)
    loop = type(asyncio.get_running_loop()).__name__
    version = '.'.join(map(str, sys.version_info[:3]))
    print(f'{loop} on Python {version}: {TURNS} turns in {best:.3f} s, {best / TURNS * 1e6:.2f} us each')


if __name__ == '__main__':
    asyncio.run(main())
