"""Lock: first come, first served, also when a waiter is cancelled."""
import asyncio


async def use(lock, name, log):
    log.append(f"{name} waits")
    async with lock:
        log.append(f"{name} in")
        await asyncio.sleep(0)
        log.append(f"{name} out")


async def main():
    lock = asyncio.Lock()
    log = []
    print(lock.locked())
    await lock.acquire()
    tasks = [asyncio.create_task(use(lock, name, log), name=name) for name in "abcd"]
    await asyncio.sleep(0)
    print("[locked, waiters:4]" in repr(lock))
    tasks[0].cancel()
    tasks[2].cancel()
    lock.release()
    await asyncio.wait(tasks)
    print(*log, sep="\n")
    print([task.cancelled() for task in tasks], lock.locked())

    await lock.acquire()
    first = asyncio.create_task(lock.acquire())
    second = asyncio.create_task(use(lock, "second", log))
    await asyncio.sleep(0)
    lock.release()
    first.cancel()
    await asyncio.wait([first, second])
    print("woken and cancelled at once:", first.cancelled(), log[-1])

    lock.release() if lock.locked() else print("free")
    try:
        lock.release()
    except RuntimeError as error:
        print("RuntimeError", error)
    other = asyncio.Lock()
    await other.acquire()

    def in_other_loop():
        async def acquire():
            await other.acquire()
        try:
            asyncio.run(acquire())
        except RuntimeError as error:
            return str(error).endswith("is bound to a different event loop")
        return "no error"

    waiting = asyncio.create_task(other.acquire())
    await asyncio.sleep(0)
    print(await asyncio.to_thread(in_other_loop))
    other.release()
    await waiting


asyncio.run(main())
