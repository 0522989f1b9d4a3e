"""What the JVM learns the loop's classes and methods from, for the archive of `qtloop run`.

A start maps the classes that this program has loaded, and the compiler begins with the methods that
it has called often. So it does a little of everything that programs do, and much of what most of them do.
"""

import asyncio
import gc
import socket
import threading

OFTEN = 20_000
NOW_AND_THEN = 2_000


def nothing():
    pass


async def no_wait():
    await asyncio.sleep(0)


async def turns():
    loop = asyncio.get_running_loop()
    for _ in range(OFTEN):
        await asyncio.sleep(0)
    for _ in range(OFTEN):
        loop.call_soon(nothing)
    for _ in range(NOW_AND_THEN):
        await asyncio.create_task(no_wait())
    await asyncio.gather(*(no_wait() for _ in range(NOW_AND_THEN)))


async def timers():
    loop = asyncio.get_running_loop()
    for _ in range(NOW_AND_THEN):
        loop.call_later(60, nothing).cancel()
    for _ in range(NOW_AND_THEN):
        loop.call_at(loop.time() + 0.001, nothing)
    await asyncio.sleep(0.01)


async def threads():
    loop = asyncio.get_running_loop()
    for _ in range(10):
        await asyncio.to_thread(nothing)
    done = loop.create_future()

    def call():
        for _ in range(NOW_AND_THEN):
            loop.call_soon_threadsafe(nothing)
        loop.call_soon_threadsafe(done.set_result, None)

    thread = threading.Thread(target=call)
    thread.start()
    await done
    thread.join()


async def descriptors():
    loop = asyncio.get_running_loop()
    near, far = socket.socketpair()
    with near, far:
        near.setblocking(False)
        far.setblocking(False)
        for _ in range(NOW_AND_THEN):
            await loop.sock_sendall(near, b'x')
            await loop.sock_recv(far, 1)
        ready = loop.create_future()
        loop.add_reader(far, ready.set_result, None)
        loop.add_writer(near, nothing)
        near.send(b'x')
        await ready
        loop.remove_reader(far)
        loop.remove_writer(near)


async def streams():

    async def echo(reader, writer):
        while line := await reader.readline():
            writer.write(line)
        writer.close()

    async with await asyncio.start_server(echo, '127.0.0.1') as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        for _ in range(NOW_AND_THEN):
            writer.write(b'line\n')
            await reader.readline()
        writer.close()
        await writer.wait_closed()


async def child():
    process = await asyncio.create_subprocess_exec('/bin/true')
    await process.wait()


async def everything():
    await turns()
    await timers()
    await threads()
    await descriptors()
    await streams()
    await child()
    # It looks through the loop.
    gc.collect()


def in_qt():
    """The same in a process with an application, where there is a Qt."""
    try:
        import QtAsyncio
        QtAsyncio.run(turns(), keep_running=False)
    except Exception:
        # There is none, or it does not start: then nobody uses it here.
        pass


asyncio.run(everything())
in_qt()
