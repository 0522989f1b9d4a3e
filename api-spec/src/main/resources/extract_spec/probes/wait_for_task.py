"""In which task does `wait_for` run a coroutine?

Concerns: caller
Link: https://github.com/python/cpython/issues/96764
"""
import asyncio


async def inner(caller):
    print("in the caller's" if asyncio.current_task() is caller else 'in one of its own')


async def main():
    await asyncio.wait_for(inner(asyncio.current_task()), 60)


asyncio.run(main())
