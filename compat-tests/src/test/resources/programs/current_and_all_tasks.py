"""current_task and all_tasks inside and outside of tasks, and what asyncio.run cancels at its end."""
import asyncio


async def child(name, release):
    print("current:", asyncio.current_task().get_name())
    try:
        await release.wait()
    finally:
        print("leaving", name)


async def main():
    release = asyncio.Event()
    asyncio.current_task().set_name("main")
    tasks = [asyncio.create_task(child(name, release), name=name) for name in ("x", "y")]
    print(sorted(task.get_name() for task in asyncio.all_tasks()))
    await asyncio.sleep(0)
    outside = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(lambda: outside.set_result(asyncio.current_task()))
    print("in a callback:", await outside)
    release.set()
    await asyncio.gather(*tasks)
    print(sorted(task.get_name() for task in asyncio.all_tasks()))
    asyncio.create_task(child("left behind", asyncio.Event()), name="left behind")
    await asyncio.sleep(0)
    return "main is done"


print(asyncio.run(main()))
for question in (asyncio.current_task, asyncio.all_tasks):
    try:
        print(question())
    except RuntimeError as error:
        print("RuntimeError", error)
loop = asyncio.new_event_loop()
print(asyncio.current_task(loop), asyncio.all_tasks(loop))
loop.close()
