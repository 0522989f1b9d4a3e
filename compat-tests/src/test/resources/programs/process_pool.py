"""Functions on a pool of processes, and a process that dies."""
import asyncio
import concurrent.futures
import multiprocessing
import os


def square(number):
    return number * number


def fails():
    raise LookupError("in another process")


async def main():
    loop = asyncio.get_running_loop()
    context = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(max_workers=1, mp_context=context) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, square, number) for number in range(5))))
        try:
            await loop.run_in_executor(pool, fails)
        except LookupError as error:
            print(repr(error))
        print(await loop.run_in_executor(pool, os.getppid) == os.getpid())
        try:
            await loop.run_in_executor(pool, os._exit, 7)
        except concurrent.futures.process.BrokenProcessPool as error:
            print(type(error).__name__)


if __name__ == "__main__":
    asyncio.run(main())
