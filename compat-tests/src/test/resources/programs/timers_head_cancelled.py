"""Cancelled timers at the head of the heap are dropped, and a timer may cancel another that is due."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    log = []
    base = loop.time() + 0.15
    first = [loop.call_at(base + index * 0.003, log.append, index) for index in range(6)]
    for handle in first[:4]:
        handle.cancel()
    victim = None

    def assassin():
        log.append("assassin")
        victim.cancel()

    loop.call_at(base + 0.03, assassin)
    victim = loop.call_at(base + 0.03, log.append, "victim")
    done = loop.create_future()
    loop.call_at(base + 0.09, done.set_result, None)
    await done
    print(log, victim.cancelled(), [handle.cancelled() for handle in first])
    far = loop.call_later(10 ** 7, log.append, "in four months")
    print("far away:", far.when() > loop.time() + 9 * 10 ** 6)
    far.cancel()


asyncio.run(main())
