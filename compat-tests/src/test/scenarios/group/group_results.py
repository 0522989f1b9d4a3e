"""A task group ends when all its tasks have ended, also those that its tasks start."""
import asyncio
from scenario import log


async def main():
    group = asyncio.TaskGroup()
    tasks = []
    async with group as entered:
        log("the same", entered is group)
        tasks.append(group.create_task(child("a", 2, group, tasks), name="a"))
        tasks.append(group.create_task(child("b", 0, group, tasks), name="b"))
        log("inside", tasks[0].done())
    for task in tasks:
        log(task, task.result())


async def child(name, grandchildren, group, tasks):
    log(name, "starts")
    await asyncio.sleep(0)
    for i in range(1, grandchildren + 1):
        tasks.append(group.create_task(child(f"{name}{i}", 0, group, tasks), name=f"{name}{i}"))
    log(name, "ends")
    return "from " + name
