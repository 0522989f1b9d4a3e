"""sys.settrace, sys.setprofile, threading.settrace and sys.monitoring see what the program and asyncio do."""
import asyncio
import os
import sys
import threading

# The loop's own frames, in base_events.py, events.py and others, are another loop's own business.
SEEN = {os.path.basename(__file__), "tasks.py", "queues.py", "locks.py"}
events = []


def note(frame, event):
    file = os.path.basename(frame.f_code.co_filename)
    # all_tasks, at the end, goes through a set of objects.
    if file in SEEN and frame.f_code.co_name != "all_tasks":
        events.append((file, frame.f_code.co_name, event, frame.f_lineno if event == "line" else None))


def trace(frame, event, arg):
    note(frame, event)
    return trace


def profile(frame, event, arg):
    if event in ("call", "return"):
        note(frame, event)


async def worker(queue):
    number = await queue.get()
    await asyncio.sleep(0)
    if number == 2:
        raise ValueError(number)
    if number == 1:
        await asyncio.sleep(0.01)
    return number


async def main():
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue()
    workers = [asyncio.create_task(worker(queue)) for _ in range(3)]
    for number in range(3):
        queue.put_nowait(number)
    loop.call_soon(callback, "soon")
    loop.call_soon_threadsafe(callback, "threadsafe")
    await asyncio.wait(workers)
    loop.call_later(0.001, callback, "later")
    await asyncio.sleep(0.002)
    return [worker.exception() for worker in workers]


def callback(name):
    events.append(name)


async def traced_from_inside():
    sys.settrace(trace)
    await main()
    sys.settrace(None)


def show(title):
    print(title, len(events))
    for event in events:
        print("  ", event)
    events.clear()


def monitor():
    monitoring = sys.monitoring
    names = "PY_START", "PY_RETURN", "PY_YIELD", "PY_RESUME", "PY_UNWIND", "RAISE"
    monitoring.use_tool_id(monitoring.PROFILER_ID, "events")
    for name in names:
        def see(code, offset, *arguments, name=name):
            if os.path.basename(code.co_filename) in SEEN and code.co_name != "all_tasks":
                events.append((code.co_name, name))
        monitoring.register_callback(monitoring.PROFILER_ID, getattr(monitoring.events, name), see)
    wanted = sum(getattr(monitoring.events, name) for name in names)
    monitoring.set_events(monitoring.PROFILER_ID, wanted)
    asyncio.run(main())
    monitoring.set_events(monitoring.PROFILER_ID, 0)
    show("sys.monitoring")


sys.settrace(trace)
asyncio.run(main())
sys.settrace(None)
show("sys.settrace")
asyncio.run(traced_from_inside())
show("sys.settrace from inside the loop")
sys.setprofile(profile)
asyncio.run(main())
sys.setprofile(None)
show("sys.setprofile")
threading.settrace(trace)
thread = threading.Thread(target=lambda: asyncio.run(main()))
thread.start()
thread.join()
threading.settrace(None)
show("threading.settrace")
if hasattr(sys, "monitoring"):
    monitor()
