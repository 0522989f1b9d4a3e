"""A task factory sees every task that is made, and None brings the standard one back."""
import asyncio


class LoudTask(asyncio.Task):
    def cancel(self, msg=None):
        print("cancel", self.get_name())
        return super().cancel(msg)


def factory(loop, coroutine, **options):
    print("factory", coroutine.__name__, sorted(options))
    return LoudTask(coroutine, loop=loop, **options)


async def child():
    await asyncio.sleep(0.03)
    return type(asyncio.current_task()).__name__


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    print(await asyncio.create_task(child()))
    print(await asyncio.gather(child(), asyncio.ensure_future(child())))
    async with asyncio.TaskGroup() as group:
        inner = group.create_task(child(), name="in a group")
    print(inner.result())
    task = asyncio.create_task(asyncio.sleep(30), name="sleeper")
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    try:
        loop.set_task_factory("no factory")
    except TypeError as error:
        print("TypeError", error)
    loop.set_task_factory(None)
    print(await asyncio.create_task(child()))


asyncio.run(main())
