"""Streams whose peer goes away, refused connections, failing handlers."""
import asyncio
import socket
import struct


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"], repr(context.get("exception")), sorted(context)))

    async def reset(reader, writer):
        await reader.readline()
        sock = writer.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        writer.transport.abort()

    server = await asyncio.start_server(reset, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"hello\n")
    try:
        print(await reader.read())
    except ConnectionResetError as error:
        print("read:", type(error).__name__)
    try:
        writer.write(b"into the void")
        await writer.drain()
    except ConnectionError as error:
        print("drain:", type(error).__name__)
    writer.close()
    try:
        await writer.wait_closed()
        print("closed without error")
    except ConnectionError as error:
        print("wait_closed:", type(error).__name__)
    server.close()

    async def failing(reader, writer):
        await reader.readline()
        writer.close()
        raise LookupError("in the handler")

    server = await asyncio.start_server(failing, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"go\n")
    print(await reader.read())
    await asyncio.sleep(0.06)
    writer.close()
    server.close()

    unused = socket.socket()
    unused.bind(("127.0.0.1", 0))
    try:
        await asyncio.open_connection(*unused.getsockname())
    except ConnectionRefusedError as error:
        print(type(error).__name__, error.errno)
    unused.close()

    async def pending(reader, writer):
        try:
            await reader.read()
        except asyncio.CancelledError:
            print("a handler is cancelled at the end")
            raise
        finally:
            writer.close()

    server = await asyncio.start_server(pending, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    try:
        async with asyncio.timeout(0.15):
            await reader.read()
    except TimeoutError:
        print("read timed out")
    server.close()


asyncio.run(main())
