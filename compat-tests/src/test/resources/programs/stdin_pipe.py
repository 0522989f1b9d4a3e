"""Reading standard input through connect_read_pipe while timers run."""
import asyncio
import sys


async def main():
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    total = 0
    async for line in reader:
        total += int(line)
        await asyncio.sleep(0.003)
    print("sum", total, reader.at_eof())


asyncio.run(main())
