"""Call graphs of tasks, futures and gathers, captured inside and outside of them."""

import asyncio
import io
import re


def text(future=None, **limits):
    file = io.StringIO()
    asyncio.print_call_graph(future, file=file, **limits)
    return re.sub(r'0x[0-9a-f]+|(?<=line )\d+', 'N', file.getvalue())


def names(graph):
    return getattr(graph.future, 'get_name', lambda: 'a future')(), [names(each) for each in graph.awaited_by]


async def leaf(gate):
    await gate


async def branch(gate):
    async with asyncio.TaskGroup() as group:
        group.create_task(leaf(gate), name='in a group')
        await asyncio.shield(leaf(gate))


async def main():
    loop = asyncio.get_running_loop()
    gate = loop.create_future()
    print(asyncio.capture_call_graph() is not None, names(asyncio.capture_call_graph(gate)))
    tree = asyncio.create_task(branch(gate), name='branch')
    gathered = asyncio.gather(*(asyncio.create_task(leaf(gate), name=f'leaf {i}') for i in range(2)))
    waiting = asyncio.create_task(asyncio.wait_for(gathered, 60), name='waiting')
    await asyncio.sleep(0.01)
    print(sorted(map(repr, names(asyncio.capture_call_graph(gate))[1])))
    print(names(asyncio.capture_call_graph(gathered)))
    print(text(tree))
    print(text(waiting))
    print(text())
    print(text(limit=0), text(limit=1), text(depth=2))
    gate.set_result(None)
    await tree, await waiting
    print(names(asyncio.capture_call_graph(gate)))


asyncio.run(main())
try:
    asyncio.capture_call_graph()
except RuntimeError as error:
    print(error)
