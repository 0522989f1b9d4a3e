"""Sixty clients at once on one server, each with its own conversation."""
import asyncio

CLIENTS = 60


async def main():
    served = 0

    async def serve(reader, writer):
        nonlocal served
        async for line in reader:
            writer.write(str(int(line) ** 2).encode() + b"\n")
            await writer.drain()
        served += 1
        writer.close()
        await writer.wait_closed()

    async def client(number, port):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        answers = []
        for offset in range(5):
            writer.write(f"{number + offset}\n".encode())
            await writer.drain()
            answers.append(int(await reader.readline()))
        writer.close()
        await writer.wait_closed()
        return answers

    async with await asyncio.start_server(serve, "127.0.0.1", 0, backlog=CLIENTS) as server:
        port = server.sockets[0].getsockname()[1]
        results = await asyncio.gather(*(client(number, port) for number in range(CLIENTS)))
        print(all(results[number] == [(number + offset) ** 2 for offset in range(5)] for number in range(CLIENTS)))
        while served < CLIENTS:
            await asyncio.sleep(0.003)
    print(served, server.is_serving())


asyncio.run(main())
