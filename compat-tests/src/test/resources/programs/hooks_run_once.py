"""_run_once, overridden or patched, is called for each iteration."""
import asyncio

Loop = type(asyncio.new_event_loop())


async def turns(count):
    for _ in range(count):
        await asyncio.sleep(0)
    await asyncio.sleep(0.01)
    return count


class Counting(Loop):
    iterations = 0
    def _run_once(self):
        self.iterations += 1
        super()._run_once()


def run(loop, coroutine):
    try:
        return loop.run_until_complete(coroutine)
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()


loop = Counting()
print(run(loop, turns(5)), loop.iterations)

loop = asyncio.new_event_loop()
calls = []
original = loop._run_once
loop._run_once = lambda: (calls.append(1), original())
print(run(loop, turns(5)), len(calls))


async def patched_within(loop):
    original, calls = loop._run_once, []
    await asyncio.sleep(0)
    loop._run_once = lambda: (calls.append(1), original())
    for _ in range(4):
        await asyncio.sleep(0)
    del loop._run_once
    await asyncio.sleep(0)
    count = len(calls)
    await turns(3)
    return count, len(calls)

loop = asyncio.new_event_loop()
print(run(loop, patched_within(loop)))


async def echo():
    server = await asyncio.start_server(serve, '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    for word in b'one\n', b'two\n':
        writer.write(word)
        print((await reader.readline()).decode().strip())
    writer.close()
    await writer.wait_closed()
    server.close()
    process = await asyncio.create_subprocess_exec('echo', 'child', stdout=asyncio.subprocess.PIPE)
    print((await process.communicate())[0])
    print(await asyncio.to_thread(lambda: 'thread'))


async def serve(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
    writer.close()

loop = Counting()
run(loop, echo())
print(loop.iterations > 5)
