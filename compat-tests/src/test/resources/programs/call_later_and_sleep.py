"""Timers, sleeps and callbacks that are due in the same iteration keep their relative order."""
import asyncio
import time


async def sleeper(name, delay, log):
    await asyncio.sleep(delay)
    log.append(name)
    await asyncio.sleep(0)
    log.append(name + " again")


async def main():
    loop = asyncio.get_running_loop()
    log = []
    tasks = [asyncio.create_task(sleeper(f"sleep {delay}", delay, log)) for delay in (0.001, 0.002, 0.003, 0)]
    await asyncio.sleep(0)
    loop.call_later(0.004, log.append, "timer 0.004")
    loop.call_later(0.005, log.append, "timer 0.005")
    loop.call_soon(log.append, "callback")
    time.sleep(0.05)
    await asyncio.gather(*tasks)
    print(*log, sep="\n")
    print(await asyncio.sleep(0, "result of sleep(0)"), await asyncio.sleep(0.003, result="result of sleep"))
    print(await asyncio.sleep(-3, "negative delays do not wait"))


asyncio.run(main())
