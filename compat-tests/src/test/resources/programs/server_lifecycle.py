"""A server's life: start_serving, serve_forever, cancellation, close, context manager, two addresses."""
import asyncio
import socket


async def handle(reader, writer):
    writer.write(await reader.readline())
    writer.close()


async def ask(address):
    reader, writer = await asyncio.open_connection(*address)
    writer.write(b"ping\n")
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return answer


async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(handle, "127.0.0.1", 0, start_serving=False)
    print(server.is_serving(), server.get_loop() is loop)
    await server.start_serving()
    await server.start_serving()
    print(server.is_serving(), await ask(server.sockets[0].getsockname()))
    serving = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0)
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print("RuntimeError", str(error).split("> ")[-1])
    print(await ask(server.sockets[0].getsockname()))
    serving.cancel()
    try:
        await serving
    except asyncio.CancelledError:
        print("cancelled", server.is_serving(), server.sockets)
    try:
        await server.start_serving()
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).split("> ")[-1])

    listening = socket.create_server(("127.0.0.1", 0))
    async with await asyncio.start_server(handle, sock=listening) as server:
        print(await ask(listening.getsockname()))
    print(server.is_serving(), listening.fileno())

    server = await loop.create_server(asyncio.Protocol, ["127.0.0.1", "127.0.0.2"], 0)
    print(sorted(sock.getsockname()[0] for sock in server.sockets))
    server.close()
    taken = socket.create_server(("127.0.0.1", 0))
    try:
        await asyncio.start_server(handle, *taken.getsockname())
    except OSError as error:
        print(type(error).__name__, error.errno)
    taken.close()
    for options in ({}, {"host": "127.0.0.1", "port": 0, "sock": listening}):
        try:
            await loop.create_server(asyncio.Protocol, **options)
        except ValueError as error:
            print("ValueError", error)


asyncio.run(main())
