"""What a loop keeps of the file objects that it watches, and for how long."""
import asyncio
import gc
import os
import socket
import weakref


class Callback:
    def __call__(self):
        pass


class File:
    def __init__(self, fd, **names):
        self.fd = fd
        vars(self).update(names)

    def fileno(self):
        return self.fd


def is_alive(reference):
    gc.collect()
    return reference() is not None


async def watched_socket_is_kept():
    loop = asyncio.get_running_loop()
    one, other = socket.socketpair()
    one.setblocking(False)
    ready = loop.create_future()
    loop.add_reader(one, lambda: ready.done() or ready.set_result("ready"))
    kept, fd = weakref.ref(one), one.fileno()
    del one
    print("kept", is_alive(kept))
    other.send(b"x")
    print(await asyncio.wait_for(ready, 10))
    loop.add_writer(fd, print)
    loop.remove_writer(fd)
    print("still kept", is_alive(kept))
    loop.remove_reader(fd)
    print("kept without a watch", is_alive(kept))
    other.close()


async def the_first_one_counts():
    loop = asyncio.get_running_loop()
    one, other = socket.socketpair()
    first, second = File(one.fileno()), File(one.fileno())
    loop.add_reader(first, print)
    loop.add_writer(second, print)
    key = loop._selector.get_map()[one.fileno()]
    print(key.fileobj is first, key.events, key.fd == one.fileno(), len(key.data))
    second = weakref.ref(second)
    print("the second one", is_alive(second))
    loop.remove_reader(first)
    print(loop._selector.get_key(one).fileobj is first, loop._selector.get_map()[first].events)
    first.fd = -1
    print(loop._selector.get_map()[first].fd == one.fileno(), loop.remove_writer(first))
    for look in loop._selector.get_map().get, loop._selector.get_key:
        try:
            print(look(first))
        except (KeyError, ValueError) as error:
            print(type(error).__name__)
    for closed in one, other:
        closed.close()


async def closed_and_used_again():
    loop = asyncio.get_running_loop()
    one, other = socket.socketpair()
    loop.add_reader(one, print)
    mapping = loop._selector.get_map()
    number, before = one.fileno(), len(mapping)
    print(mapping[number].fileobj is one)
    one.close()
    other.close()
    print(loop.remove_reader(one), len(mapping) - before, mapping is loop._selector.get_map())
    one, other = socket.socketpair()
    os.dup2(one.fileno(), number)
    called = loop.create_future()
    loop.add_writer(number, called.set_result, None)
    await called
    print(loop.remove_writer(number), loop.remove_writer(number))
    if one.fileno() != number:
        os.close(number)
    for closed in one, other:
        closed.close()


async def refused_ones():
    loop, seen = asyncio.get_running_loop(), []
    for fd in [987654] * 50 + [os.open(__file__, os.O_RDONLY)] * 50:
        for add in loop.add_reader, loop.add_writer:
            callback, file = Callback(), File(fd)
            seen += weakref.ref(callback), weakref.ref(file)
            try:
                add(file, callback)
            except OSError as error:
                errno = error.errno
            del callback, file
    print(sum(map(is_alive, seen)), "kept of", len(seen), errno)
    os.close(fd)


def in_cycles():
    for base in Loop, Silent:
        one, other = socket.socketpair()
        loop = base()
        file = File(one.fileno(), loop=loop, one=one)
        loop.add_reader(file, file.fileno)
        loop.call_soon(Callback(), file)
        references = [weakref.ref(each) for each in (file, loop)]
        print(base.__name__, [is_alive(reference) for reference in references])
        del file, loop
        print([is_alive(reference) for reference in references], one.fileno() >= 0)
        one.close()
        other.close()


for main in watched_socket_is_kept, the_first_one_counts, closed_and_used_again, refused_ones:
    print(main.__name__)
    asyncio.run(main())

stock = asyncio.new_event_loop()
stock.close()
Loop = type("Loop", (type(stock),), {})
Silent = type("Silent", (Loop,), {"__del__": lambda self: None})
in_cycles()
