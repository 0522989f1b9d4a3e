"""Timers of equal deadlines come out of the heap in the heap's order, not in the order of scheduling."""
import asyncio
import random


async def burst(loop, deadlines):
    order = []
    base = loop.time() + 0.15
    done = loop.create_future()
    for index, step in enumerate(deadlines):
        loop.call_at(base + step * 0.03, order.append, index)
    loop.call_at(base + 0.3, done.set_result, None)
    await done
    return order


async def main():
    loop = asyncio.get_running_loop()
    print("equal:", await burst(loop, [0] * 40))
    print("two groups:", await burst(loop, [1, 0] * 20))
    print("falling:", await burst(loop, [index // 8 for index in range(40, 0, -1)]))
    chance = random.Random(11)
    print("mixed:", await burst(loop, [chance.randrange(4) for _ in range(120)]))


asyncio.run(main())
