"""Timers fire by deadline, whatever the order of scheduling; zero and negative delays come first."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    log = []
    done = loop.create_future()
    for delay in (0, -1):
        loop.call_later(delay, log.append, f"later {delay}")
    base = loop.time()
    for delay in (0.04, 0.01, 0.03, 0.02, 0.05, -5):
        loop.call_at(base + delay, log.append, f"at {delay}")
    for delay in (0.06, 0.07):
        loop.call_later(delay, log.append, f"later {delay}")
    loop.call_soon(log.append, "soon")
    doomed = loop.call_later(0.075, log.append, "never")
    doomed.cancel()
    loop.call_later(0.08, done.set_result, None)
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
