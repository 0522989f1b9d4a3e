"""A stream server and its client: lines, exact reads, half close, end of stream, peer names."""
import asyncio


async def serve(reader, writer):
    host = writer.get_extra_info("peername")[0]
    print("server: connected from", host)
    while not reader.at_eof():
        line = await reader.readline()
        print("server: line", line)
        if line:
            writer.write(b"echo " + line)
            await writer.drain()
    writer.writelines([b"bye", b" ", b"bye"])
    writer.close()
    await writer.wait_closed()
    print("server: closed", writer.is_closing())


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    print(len(server.sockets), server.is_serving())
    host, port = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(host, port)
    print(writer.get_extra_info("peername") == (host, port), writer.can_write_eof())
    writer.write(b"one\ntwo\n")
    print(await reader.readline())
    print(await reader.readexactly(5), await reader.readuntil(b"o\n"))
    writer.write(b"unfinished")
    writer.write_eof()
    print(await reader.readuntil(b"unfinished"))
    print(await reader.read())
    print(await reader.read(), reader.at_eof())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()
    print(server.is_serving())
    try:
        await asyncio.open_connection(host, port)
    except OSError as error:
        print(type(error).__name__)


asyncio.run(main())
