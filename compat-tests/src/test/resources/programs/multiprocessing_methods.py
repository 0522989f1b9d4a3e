"""Processes, pools and the pool of an event loop, by every start method."""
import asyncio
import concurrent.futures
import multiprocessing
import sys
import warnings


def square(number):
    return number * number


async def in_loop():
    await asyncio.sleep(0.01)
    return "the loop of the child works"


def work(queue):
    queue.put(asyncio.run(in_loop()))


async def pool_of_loop(context):
    loop = asyncio.get_running_loop()
    with concurrent.futures.ProcessPoolExecutor(2, mp_context=context) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, square, n) for n in range(4))))
    await asyncio.sleep(0.01)


def main():
    warnings.simplefilter("ignore", DeprecationWarning)
    for method in "fork", "spawn", "forkserver":
        context = multiprocessing.get_context(method)
        queue = context.SimpleQueue()
        process = context.Process(target=work, args=(queue,))
        process.start()
        print(method, queue.get())
        process.join()
        exits = context.Process(target=sys.exit, args=(3,))
        exits.start()
        exits.join()
        print(process.exitcode, exits.exitcode)
        with context.Pool(2) as pool:
            print(pool.map(square, range(4)))
        asyncio.run(pool_of_loop(context))


if __name__ == "__main__":
    main()
