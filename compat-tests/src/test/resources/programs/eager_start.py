"""create_task with eager_start, by the loop, the function and a group, and what task factories get of it."""

import asyncio


async def step(word):
    print(word, 'starts')
    await asyncio.sleep(0)
    print(word, 'ends')
    return word


def factory(loop, coro, **options):
    print('factory gets', sorted(options.items(), key=str))
    return asyncio.Task(coro, loop=loop, **options)


async def main():
    loop = asyncio.get_running_loop()
    for eager in (True, False, None):
        tasks = [asyncio.create_task(step(f'function {eager}'), eager_start=eager)]
        tasks.append(loop.create_task(step(f'loop {eager}'), name='named', eager_start=eager))
        async with asyncio.TaskGroup() as group:
            tasks.append(group.create_task(step(f'group {eager}'), eager_start=eager))
            print('made', [task.done() for task in tasks])
        print(await asyncio.gather(*tasks), tasks[1].get_name())
    for chosen in (factory, asyncio.eager_task_factory, asyncio.create_eager_task_factory(asyncio.Task)):
        loop.set_task_factory(chosen)
        print(await asyncio.create_task(step('plain')))
        print(await asyncio.create_task(step('named'), name='a name'))
        print(await asyncio.create_task(step('later'), eager_start=False))
        print(await asyncio.create_task(step('at once'), eager_start=True))
    loop.set_task_factory(lambda loop, coro, context=None: asyncio.Task(coro, loop=loop, context=context))
    for options in ({}, {'name': 'refused'}, {'eager_start': True}):
        coro = step('strict factory')
        try:
            print(await asyncio.create_task(coro, **options))
        except TypeError as error:
            print(type(error).__name__, error)
            coro.close()


asyncio.run(main())
