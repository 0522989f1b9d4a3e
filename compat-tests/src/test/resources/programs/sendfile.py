"""Sending files: over a transport, over a plain socket, parts of a file."""
import asyncio
import socket
import tempfile


async def collect(send):
    received = bytearray()
    done = asyncio.Event()

    async def serve(reader, writer):
        received.extend(await reader.read())
        writer.close()
        done.set()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    await send(server.sockets[0].getsockname())
    await done.wait()
    server.close()
    return bytes(received)


async def main():
    loop = asyncio.get_running_loop()
    content = bytes(index % 253 for index in range(400_000))
    with tempfile.TemporaryFile() as file:
        file.write(content)
        file.flush()

        async def whole(address):
            transport, _ = await loop.create_connection(asyncio.Protocol, *address)
            transport.write(b"header:")
            print("sent", await loop.sendfile(transport, file), file.tell())
            transport.close()

        print(await collect(whole) == b"header:" + content)

        async def part(address):
            transport, _ = await loop.create_connection(asyncio.Protocol, *address)
            print("sent", await loop.sendfile(transport, file, 1000, 2000), file.tell())
            transport.close()

        print(await collect(part) == content[1000:3000])

        async def plain(address):
            with socket.socket() as sock:
                sock.setblocking(False)
                await loop.sock_connect(sock, address)
                print("sent", await loop.sock_sendfile(sock, file, 10, None), file.tell())

        print(await collect(plain) == content[10:])

        async def closing(address):
            transport, _ = await loop.create_connection(asyncio.Protocol, *address)
            transport.close()
            try:
                await loop.sendfile(transport, file)
            except RuntimeError as error:
                print("RuntimeError", error)

        await collect(closing)
        with socket.socket() as sock, tempfile.TemporaryFile("w+") as text:
            sock.setblocking(False)
            for arguments in ((text,), (file, -1), (file, 0, 0), (file, 0, "1")):
                try:
                    await loop.sock_sendfile(sock, *arguments)
                except (ValueError, TypeError) as error:
                    print(type(error).__name__, error)


asyncio.run(main())
