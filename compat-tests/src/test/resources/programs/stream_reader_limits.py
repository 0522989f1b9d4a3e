"""StreamReader's limits and errors, on a reader that is fed by hand and on a real connection."""
import asyncio


async def attempt(title, awaitable):
    try:
        print(title, "->", await awaitable)
    except asyncio.IncompleteReadError as error:
        print(title, "-> IncompleteReadError", error.partial, error.expected, error)
    except asyncio.LimitOverrunError as error:
        print(title, "-> LimitOverrunError", error.consumed, error)
    except (ValueError, RuntimeError, OSError) as error:
        print(title, "->", type(error).__name__, error)


def fed(data, limit=16, eof=True):
    reader = asyncio.StreamReader(limit=limit)
    reader.feed_data(data)
    if eof:
        reader.feed_eof()
    return reader


async def main():
    await attempt("readexactly", fed(b"abc").readexactly(5))
    await attempt("readexactly negative", fed(b"abc").readexactly(-1))
    await attempt("readexactly zero", fed(b"abc").readexactly(0))
    await attempt("readuntil at the end", fed(b"abc").readuntil(b"\n"))
    await attempt("readuntil empty", fed(b"abc").readuntil(b""))
    await attempt("readuntil over the limit", fed(b"x" * 20 + b"\nrest").readuntil())
    await attempt("readuntil, separator not in sight", fed(b"x" * 20, eof=False).readuntil(b"ab"))
    reader = fed(b"x" * 20 + b"\nnext\n")
    await attempt("readline over the limit", reader.readline())
    await attempt("the next line", reader.readline())
    reader = fed(b"x" * 40, eof=False)
    await attempt("readline without end", reader.readline())
    reader.feed_data(b"new\n")
    await attempt("readline after that", reader.readline())
    await attempt("long separator", fed(b"a--b----c").readuntil(b"----"))
    await attempt("read(0)", fed(b"abc").read(0))
    await attempt("read(2)", fed(b"abc").read(2))
    await attempt("read()", fed(b"abc").read())
    reader = fed(b"last words", eof=False)
    reader.set_exception(ConnectionResetError("reset"))
    await attempt("broken", reader.read())
    print(reader.exception())
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as error:
        print("ValueError", error)

    reader = asyncio.StreamReader()
    first = asyncio.create_task(reader.readline())
    await asyncio.sleep(0)
    await attempt("two readers", reader.readline())
    reader.feed_data(b"line\n")
    await attempt("first reader", first)

    async def serve(reader, writer):
        writer.write(b"y" * 5000 + b"\n" + b"short\n")
        await reader.read()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname(), limit=100)
    try:
        await reader.readuntil()
    except asyncio.LimitOverrunError as error:
        print("LimitOverrunError", error)
    rest = await reader.readexactly(5001)
    print(len(rest), await reader.readline())
    writer.close()
    await writer.wait_closed()
    server.close()


asyncio.run(main())
