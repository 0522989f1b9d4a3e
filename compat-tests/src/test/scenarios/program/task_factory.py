"""A task factory makes all tasks of its loop; the one of the loop itself comes back when it is taken away."""
import asyncio
from scenario import log


def main():
    loop = asyncio.new_event_loop()
    log("factory", loop.get_task_factory())
    factory = Numbering(loop)
    loop.set_task_factory(factory)
    log("set", loop.get_task_factory() is factory)
    log("first", loop.run_until_complete(loop.create_task(named())))
    log("of a coroutine", loop.run_until_complete(asyncio.ensure_future(named(), loop=loop)))
    loop.set_task_factory(None)
    log("factory", loop.get_task_factory(), loop.run_until_complete(loop.create_task(named(), name="its own name")))
    loop.close()


async def named():
    return asyncio.current_task().get_name()


class Numbering:
    def __init__(self, plain):
        self.plain = plain
        self.made = 0

    def __call__(self, loop, coro, context=None):
        log("makes a task", loop is self.plain, context)
        loop.set_task_factory(None)
        self.made += 1
        task = loop.create_task(coro, name=f"made {self.made}")
        loop.set_task_factory(self)
        return task
