"""Descriptors of a loop that has a selector of the program's own, in debug mode and not."""
import asyncio
import selectors
import socket


async def serve(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()


async def main(debug):
    loop = asyncio.get_running_loop()
    loop.set_debug(debug)
    loop.slow_callback_duration = 60
    server = await asyncio.start_server(serve, '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    for number in range(20):
        writer.write(b'line %d\n' % number)
        line = await reader.readline()
    print(line)
    near, far = socket.socketpair()
    with near, far:
        near.setblocking(False)
        far.setblocking(False)
        content = b'x' * 1_000_000
        sending = asyncio.ensure_future(loop.sock_sendall(near, content))
        received = 0
        while received < len(content):
            received += len(await loop.sock_recv(far, 1 << 16))
        await sending
        print(received)
    writer.close()
    await writer.wait_closed()
    server.close()
    await asyncio.gather(*(asyncio.sleep(0.01 * n) for n in range(3)))


for kind in selectors.SelectSelector, selectors.EpollSelector:
    for debug in False, True:
        loop = asyncio.SelectorEventLoop(kind())
        loop.run_until_complete(main(debug))
        loop.close()
