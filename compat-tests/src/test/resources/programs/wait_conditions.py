"""asyncio.wait with each of its conditions, with a timeout and with wrong arguments."""
import asyncio


async def turns(count):
    """Unlike delays, turns of the loop end in the same order on a slow machine."""
    for _ in range(count):
        await asyncio.sleep(0)


async def work(name, count, error=None):
    await (asyncio.sleep(30) if count is None else turns(count))
    if error:
        raise error
    return name


def names(tasks):
    return sorted(task.get_name() for task in tasks)


def start():
    return [asyncio.create_task(work("a", 30), name="a"),
            asyncio.create_task(work("b", 6), name="b"),
            asyncio.create_task(work("c", 18, RuntimeError("c")), name="c")]


async def main():
    for condition in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        tasks = start()
        done, pending = await asyncio.wait(tasks, return_when=condition)
        print(condition, names(done), names(pending))
        await asyncio.gather(*tasks, return_exceptions=True)
    tasks = [asyncio.create_task(work("never", None), name="never"), asyncio.create_task(work("soon", 0), name="soon")]
    await tasks[1]
    done, pending = await asyncio.wait(tasks, timeout=0.15)
    print("timeout", names(done), names(pending))
    tasks[0].cancel()
    done, pending = await asyncio.wait(tasks)
    print("cancelled counts as done", names(done), [task.cancelled() for task in tasks])
    finished = asyncio.get_running_loop().create_future()
    finished.set_result(1)
    print("done already:", [len(part) for part in await asyncio.wait({finished}, return_when=asyncio.FIRST_COMPLETED)])
    for arguments, options in ((([]),), {}), ((finished,), {}), (({finished},), {"return_when": "SOMETIME"}):
        try:
            await asyncio.wait(*arguments, **options)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    coroutine = work("bare", 0)
    try:
        await asyncio.wait([coroutine])
    except TypeError as error:
        print("TypeError", error)
    finally:
        coroutine.close()


asyncio.run(main())
