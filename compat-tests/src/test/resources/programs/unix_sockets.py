"""Unix stream sockets: streams, protocols, a socket pair, errors."""
import asyncio
import os
import socket
import stat
import tempfile


async def main():
    loop = asyncio.get_running_loop()

    async def serve(reader, writer):
        name = await reader.readline()
        writer.write(b"hello " + name)
        writer.close()

    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, "service")
        server = await asyncio.start_unix_server(serve, path)
        print(stat.S_ISSOCK(os.stat(path).st_mode), server.sockets[0].getsockname() == path)
        reader, writer = await asyncio.open_unix_connection(path)
        writer.write(b"world\n")
        print(await reader.read(), writer.get_extra_info("peername") == path)
        writer.close()
        await writer.wait_closed()
        server.close()
        await server.wait_closed()
        print("file is left behind:", os.path.exists(path))
        try:
            await asyncio.open_unix_connection(path)
        except OSError as error:
            print(type(error).__name__)
        again = await asyncio.start_unix_server(serve, path)
        again.close()
        with open(os.path.join(directory, "file"), "w"):
            pass
        for name in ("file", "missing/service"):
            try:
                await asyncio.start_unix_server(serve, os.path.join(directory, name))
            except OSError as error:
                print(type(error).__name__, error.errno)

    left, right = socket.socketpair()
    reader, writer = await asyncio.open_unix_connection(sock=left)
    right.send(b"through the pair\n")
    print(await reader.readline())
    right.close()
    print(await reader.read())
    writer.close()
    try:
        await loop.create_unix_connection(asyncio.Protocol)
    except ValueError as error:
        print("ValueError", error)


asyncio.run(main())
