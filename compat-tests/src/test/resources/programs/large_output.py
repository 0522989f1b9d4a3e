"""Much output on both streams, from tasks that take turns."""
import asyncio
import sys


async def write(stream, text, count):
    for number in range(count):
        print(text, number, file=stream)
        if number % 50 == 0:
            await asyncio.sleep(0)


async def main():
    await asyncio.gather(write(sys.stdout, "output " + "o" * 60, 3000), write(sys.stderr, "error " + "e" * 60, 3000))


asyncio.run(main())
