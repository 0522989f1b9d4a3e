"""Loops in four threads pass work around a ring: callbacks, coroutines, sockets and executors."""
import asyncio
import socket
import threading

NODES, ROUNDS = 4, 50


async def node(number):
    loop = asyncio.get_running_loop()
    successor = (number + 1) % NODES
    loops[number], queues[number] = loop, asyncio.Queue()
    await loop.run_in_executor(None, barrier.wait)
    _, to_successor = await asyncio.open_connection(sock=links[number][0])
    from_predecessor, back = await asyncio.open_connection(sock=links[(number - 1) % NODES][1])
    total = 0
    for step in range(ROUNDS):
        loops[successor].call_soon_threadsafe(queues[successor].put_nowait, step)
        total += await queues[number].get()
        future = asyncio.run_coroutine_threadsafe(asyncio.sleep(0.0001, step), loops[successor])
        total += await asyncio.wrap_future(future)
        to_successor.write(b"%d\n" % step)
        total += int(await from_predecessor.readline())
        total += await asyncio.to_thread(int, step)
    await loop.run_in_executor(None, barrier.wait)
    to_successor.close()
    back.close()
    await asyncio.sleep(0.01)
    return total


def run(number):
    totals[number] = asyncio.run(node(number))


barrier = threading.Barrier(NODES)
loops, queues, totals = {}, {}, {}
links = [socket.socketpair() for _ in range(NODES)]
threads = [threading.Thread(target=run, args=(number,)) for number in range(1, NODES)]
for thread in threads:
    thread.start()
run(0)
for thread in threads:
    thread.join()
print(sorted(totals.items()))
