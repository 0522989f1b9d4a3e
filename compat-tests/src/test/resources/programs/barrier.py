"""Barrier: rounds, reset, abort, and a cancelled waiter."""
import asyncio


async def wait(barrier, name):
    try:
        position = await barrier.wait()
        return f"{name} passed as {position}"
    except asyncio.BrokenBarrierError:
        return f"{name} found it broken"


async def main():
    barrier = asyncio.Barrier(3)
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    for _ in range(2):
        print(sorted(await asyncio.gather(*(wait(barrier, name) for name in "abc"))))

    async def scoped(name, log):
        async with barrier as position:
            log.append((position, name))

    log = []
    await asyncio.gather(*(scoped(name, log) for name in "xyz"))
    print(sorted(log))

    waiting = [asyncio.create_task(wait(barrier, name)) for name in "pq"]
    await asyncio.sleep(0)
    print("waiting", barrier.n_waiting)
    await barrier.reset()
    print(await asyncio.gather(*waiting), barrier.broken)

    waiting = [asyncio.create_task(wait(barrier, name)) for name in "rs"]
    await asyncio.sleep(0)
    await barrier.abort()
    print(await asyncio.gather(*waiting), barrier.broken)
    print(await wait(barrier, "late"))
    await barrier.reset()
    print(barrier.broken)

    waiting = [asyncio.create_task(wait(barrier, name)) for name in "uvw"[:2]]
    await asyncio.sleep(0)
    waiting[0].cancel()
    await asyncio.wait([waiting[0]])
    print("after a cancelled waiter:", barrier.n_waiting, barrier.broken)
    others = [asyncio.create_task(wait(barrier, name)) for name in "wx"]
    print(sorted(await asyncio.gather(waiting[1], *others)))
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print("ValueError", error)


asyncio.run(main())
