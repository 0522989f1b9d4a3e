"""What add_reader refuses: regular files, closed and invalid descriptors, descriptors of transports."""
import asyncio
import os
import socket
import tempfile


def attempt(title, action, *arguments):
    try:
        print(title, "->", action(*arguments))
    except (OSError, ValueError, RuntimeError, TypeError) as error:
        print(title, "->", type(error).__name__, str(error).split(" <")[0].rstrip("0123456789 ") if not isinstance(error, OSError) else error.errno)


async def main():
    loop = asyncio.get_running_loop()
    with tempfile.TemporaryFile() as file:
        attempt("regular file", loop.add_reader, file, print)
        attempt("regular file to write", loop.add_writer, file.fileno(), print)
        attempt("remove regular file", loop.remove_reader, file)
    read_end, write_end = os.pipe()
    os.close(write_end)
    os.close(read_end)
    attempt("closed descriptor", loop.add_reader, read_end, print)
    attempt("remove closed descriptor", loop.remove_reader, read_end)
    attempt("negative descriptor", loop.add_reader, -1, print)
    attempt("no descriptor", loop.add_reader, "text", print)
    attempt("remove unknown", loop.remove_writer, 0)
    sock = socket.socket()
    sock.close()
    attempt("closed socket", loop.add_reader, sock, print)

    server = await loop.create_server(asyncio.Protocol, "127.0.0.1", 0)
    transport, _ = await loop.create_connection(asyncio.Protocol, *server.sockets[0].getsockname())
    sock = transport.get_extra_info("socket")
    for name, arguments in (("add_reader", (print,)), ("add_writer", (print,)), ("remove_reader", ()), ("remove_writer", ())):
        try:
            getattr(loop, name)(sock, *arguments)
            print(name, "accepted")
        except RuntimeError as error:
            print(name, str(error).split(" is used by")[0].startswith("File descriptor"))
    transport.close()
    server.close()
    left, right = socket.socketpair()
    loop.add_reader(left, print)
    left.close()
    right.close()
    await asyncio.sleep(0.03)
    print("a descriptor that was closed while watched does no harm")
    return loop


loop = asyncio.run(main())
attempt("closed loop", loop.add_reader, 0, print)
attempt("closed loop, remove", loop.remove_reader, 0)
