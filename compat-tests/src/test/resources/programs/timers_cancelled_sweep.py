"""Cancelling most of many timers makes the loop rebuild its heap; the survivors' order shows it."""
import asyncio
import random


async def sweep(loop, count, keep, seed):
    """Schedules `count` timers on four deadlines, cancels all but about one in `keep`."""
    chance = random.Random(seed)
    order = []
    done = loop.create_future()
    base = loop.time() + 0.75
    handles = [loop.call_at(base + chance.randrange(4) * 0.03, order.append, index) for index in range(count)]
    loop.call_at(base + 0.24, done.set_result, None)
    for handle in handles:
        if chance.randrange(keep):
            handle.cancel()
            handle.cancel()
    await asyncio.sleep(0)
    late = [loop.call_at(base + 0.06, order.append, f"late {index}") for index in range(10)]
    late[3].cancel()
    await done
    return order


async def main():
    loop = asyncio.get_running_loop()
    print("exactly the threshold:", await sweep(loop, 99, 3, 2))
    print("sweep:", await sweep(loop, 300, 4, 3))
    print("many:", await sweep(loop, 2000, 20, 4))


asyncio.run(main())
