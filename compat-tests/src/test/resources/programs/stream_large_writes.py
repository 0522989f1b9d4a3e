"""Megabytes through a stream whose reader is slow: drain waits, nothing is lost."""
import asyncio
import hashlib

CHUNK = bytes(range(256)) * 256
CHUNKS = 120


async def main():
    received = hashlib.sha256()
    finished = asyncio.Event()
    size = 0

    async def serve(reader, writer):
        nonlocal size
        turn = 0
        while data := await reader.read(50_000):
            received.update(data)
            size += len(data)
            turn += 1
            if turn % 20 == 0:
                await asyncio.sleep(0.003)
        writer.write(b"got it all")
        writer.write_eof()
        await writer.drain()
        writer.close()
        finished.set()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    print(writer.transport.get_write_buffer_limits())
    sent = hashlib.sha256()
    highest = 0
    for _ in range(CHUNKS):
        writer.write(CHUNK)
        sent.update(CHUNK)
        highest = max(highest, writer.transport.get_write_buffer_size())
        await writer.drain()
    writer.write_eof()
    print(await reader.read())
    await finished.wait()
    print(size == CHUNKS * len(CHUNK), received.digest() == sent.digest(), highest <= 2 * len(CHUNK))
    writer.close()
    await writer.wait_closed()

    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.writelines([CHUNK] * CHUNKS)
    writer.write(bytearray(b"tail"))
    writer.write(memoryview(b"end"))
    writer.write_eof()
    finished.clear()
    size = 0
    await finished.wait()
    print(size == CHUNKS * len(CHUNK) + 7)
    writer.close()
    try:
        writer.write("text")
    except TypeError as error:
        print("TypeError", str(error).split(",")[0])
    server.close()


asyncio.run(main())
