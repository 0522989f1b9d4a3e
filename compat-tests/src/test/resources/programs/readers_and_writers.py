"""add_reader and add_writer: readiness, replacement, removal, both on one descriptor, pipes."""
import asyncio
import os
import socket


async def main():
    loop = asyncio.get_running_loop()
    left, right = socket.socketpair()
    left.setblocking(False)
    right.setblocking(False)
    events = asyncio.Queue()

    def readable(title):
        events.put_nowait((title, left.recv(100)))

    loop.add_reader(left, readable, "first callback")
    right.send(b"one")
    print(await events.get())
    loop.add_reader(left.fileno(), readable, "second callback")
    right.send(b"two")
    print(await events.get())

    written = 0

    def writable():
        nonlocal written
        written += 1
        if written == 3:
            print("remove_writer", loop.remove_writer(left))
            events.put_nowait("written three times")

    loop.add_writer(left, writable)
    right.send(b"both directions")
    print(*sorted(str(event) for event in (await events.get(), await events.get())), sep="\n")
    print("remove_writer again", loop.remove_writer(left))
    print("remove_reader", loop.remove_reader(left), loop.remove_reader(left))
    right.send(b"unheard")
    await asyncio.sleep(0.06)
    print("nothing arrived:", events.empty(), left.recv(100))

    read_end, write_end = os.pipe()
    loop.add_reader(read_end, lambda: events.put_nowait(os.read(read_end, 100)))
    os.write(write_end, b"through a pipe")
    print(await events.get())
    os.close(write_end)
    print("end of the pipe", await events.get())
    loop.remove_reader(read_end)
    os.close(read_end)

    calls = []

    def greedy():
        calls.append(left.recv(1))
        if len(calls) == 4:
            loop.remove_reader(left)
            events.put_nowait(b"".join(calls))

    loop.add_reader(left, greedy)
    right.send(b"level")
    print(await events.get(), "level triggered")
    left.recv(100)

    def broken():
        loop.remove_reader(left)
        left.recv(100)
        events.put_nowait("after the failure")
        raise LookupError("in a reader")

    loop.set_exception_handler(lambda loop, context: print("handler", repr(context["exception"])))
    loop.add_reader(left, broken)
    right.send(b"x")
    print(await events.get())
    await asyncio.sleep(0)
    left.close()
    right.close()


asyncio.run(main())
