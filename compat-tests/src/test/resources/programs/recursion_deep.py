"""Recursion as deep as the limit and the thread's stack allow, through callbacks and the loop's own methods."""
import asyncio
import sys
import threading


def endless(number=0):
    return endless(number + 1)


def depth(levels):
    return levels and 1 + depth(levels - 1)


class Endless:
    def __repr__(self):
        return repr(self)


async def main(levels):
    loop = asyncio.get_running_loop()
    errors = []
    loop.set_exception_handler(lambda loop, context: errors.append(type(context["exception"]).__name__))

    def through_the_loop(number):
        loop.call_later(60, int).cancel()
        return through_the_loop(number + 1)

    loop.call_soon(endless)
    loop.call_soon(repr, Endless())
    loop.call_soon(through_the_loop, 0)
    future = loop.create_future()
    loop.call_soon(lambda: future.set_result(depth(levels)))
    print(await future, errors)


def in_thread(levels):
    thread = threading.Thread(target=lambda: asyncio.run(main(levels)))
    thread.start()
    thread.join()


asyncio.run(main(500))
in_thread(500)
sys.setrecursionlimit(20000)
asyncio.run(main(15000))
threading.stack_size(64 << 20)
in_thread(15000)
