"""Timers fire by deadline, whatever the order of scheduling; zero and negative delays come first."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    log = []
    done = loop.create_future()
    for delay in (0.36, 0.09, 0.27, 0, 0.18, -1, 0.45):
        loop.call_later(delay, log.append, f"later {delay}")
    base = loop.time()
    loop.call_at(base - 5, log.append, "at -5")
    loop.call_at(base + 0.6, done.set_result, None)
    loop.call_soon(log.append, "soon")
    doomed = loop.call_later(0.15, log.append, "never")
    doomed.cancel()
    await done
    print(*log, sep="\n")

    def again(left):
        print("again", left)
        if left:
            loop.call_later(0, again, left - 1)
        else:
            finished.set_result(None)

    finished = loop.create_future()
    again(3)
    loop.call_soon(print, "soon, among timers of delay 0")
    await finished


asyncio.run(main())
