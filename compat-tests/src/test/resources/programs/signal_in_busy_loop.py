"""A loop that is never idle hears of a signal in its next iteration, however many tasks that has."""
import asyncio
import os
import signal

TASKS = 20_000


async def main():
    loop = asyncio.get_running_loop()
    going = True
    rounds = 0

    async def spin():
        while going:
            await asyncio.sleep(0)

    async def count():
        nonlocal rounds
        while going:
            rounds += 1
            await asyncio.sleep(0)

    tasks = [asyncio.create_task(spin()) for _ in range(TASKS)] + [asyncio.create_task(count())]
    await asyncio.sleep(0)
    for _ in range(3):
        heard = loop.create_future()
        loop.add_signal_handler(signal.SIGUSR1, heard.set_result, None)
        before = rounds
        os.kill(os.getpid(), signal.SIGUSR1)
        await heard
        print(rounds - before <= 3)
    loop.remove_signal_handler(signal.SIGUSR1)
    going = False
    await asyncio.gather(*tasks)


asyncio.run(main())
