"""Everything at once: timers, threads, sockets and tasks under load give the right totals."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    totals = {"timers": 0, "threads": 0, "callbacks": 0, "echo": 0}

    def timer(left):
        totals["timers"] += 1
        if left > 1:
            loop.call_later(0.0015, timer, left - 1)
        else:
            timers_done.set()

    timers_done = asyncio.Event()
    loop.call_later(0, timer, 100)

    async def callbacks():
        for _ in range(2000):
            loop.call_soon(lambda: totals.__setitem__("callbacks", totals["callbacks"] + 1))
            await asyncio.sleep(0)

    async def threads():
        for _ in range(50):
            totals["threads"] += await loop.run_in_executor(None, int, "1")

    async def serve(reader, writer):
        while data := await reader.read(100):
            writer.write(data)
        writer.close()

    async def echo(port):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for _ in range(100):
            writer.write(b"x" * 10)
            totals["echo"] += len(await reader.readexactly(10))
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        await asyncio.gather(callbacks(), threads(), *(echo(port) for _ in range(5)), timers_done.wait())
    print(totals)


asyncio.run(main())
