"""An ordinary asyncio program: tasks, a timeout, a server and a subprocess. Nothing in it knows Qt."""

import asyncio
import sys


async def count(name, steps):
    for step in range(1, steps + 1):
        print(f'{name}: {step}')
        await asyncio.sleep(0.05)
    return name


async def echo_once(text):
    async def serve(reader, writer):
        writer.write((await reader.readline()).upper())
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, '127.0.0.1', 0)
    async with server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(f'{text}\n'.encode())
        answer = await reader.readline()
        writer.close()
        await writer.wait_closed()
    return answer.decode().strip()


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(count('first', 3))
        group.create_task(count('second', 2))

    try:
        async with asyncio.timeout(0.1):
            await asyncio.sleep(60)
    except TimeoutError:
        print('timeout: as expected')

    print('server:', await echo_once('hello, asyncio'))

    child = await asyncio.create_subprocess_exec(
        sys.executable, '-c', 'print("hello from a subprocess")', stdout=asyncio.subprocess.PIPE)
    output, _ = await child.communicate()
    print('child:', output.decode().strip(), '- status', child.returncode)

    loop = type(asyncio.get_running_loop()).__name__
    print(f'Python {sys.version_info.major}.{sys.version_info.minor} on {loop}')


if __name__ == '__main__':
    asyncio.run(main())
