"""What does `asyncio.create_task(coro)` pass on to the loop?

Concerns: loop
Link: https://github.com/python/cpython/issues/112622
"""
import asyncio


class Loop(asyncio.SelectorEventLoop):
    """Records the keywords with which tasks are made."""

    def create_task(self, coro, **keywords):
        passed.append(', '.join(sorted(keywords)) or 'nothing but the coroutine')
        return super().create_task(coro)


async def nothing():
    pass


async def main():
    passed.clear()
    await asyncio.create_task(nothing())


passed = []
loop = Loop()
loop.run_until_complete(main())
print(*passed)
loop.close()
