"""Subprocesses with every child watcher that the version has, from the main thread and from another one."""
import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
import warnings

warnings.simplefilter("ignore", DeprecationWarning)
NAMES = "PidfdChildWatcher", "ThreadedChildWatcher", "SafeChildWatcher", "FastChildWatcher", "MultiLoopChildWatcher"


async def echo(number):
    process = await asyncio.create_subprocess_exec("cat", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    output, _ = await process.communicate(b"%d" % number)
    return int(output), process.returncode


async def killed():
    process = await asyncio.create_subprocess_exec("sleep", "50")
    process.send_signal(signal.SIGKILL)
    return await process.wait()


async def ended_before_the_watcher(watcher):
    """The child is waiting to be collected when the watcher hears of it."""
    ended = asyncio.get_running_loop().create_future()
    loop = asyncio.get_running_loop()

    def callback(pid, status):
        loop.call_soon_threadsafe(ended.set_result, (pid == process.pid, status))

    with watcher:
        process = subprocess.Popen(["sh", "-c", "exit 5"])
        time.sleep(0.1)
        watcher.add_child_handler(process.pid, callback)
    result = await asyncio.wait_for(ended, 10)
    process.returncode = result[1]
    return result


async def work(watcher):
    # Its own bookkeeping loses children that end at the same time.
    count = 1 if type(watcher).__name__ == "MultiLoopChildWatcher" else 20
    numbers = await asyncio.gather(*map(echo, range(count)))
    print(numbers == [(number, 0) for number in range(count)], await killed())
    if watcher is not None:
        print(await ended_before_the_watcher(watcher))


def in_thread(watcher):
    errors = []

    def run():
        try:
            asyncio.run(work(watcher))
        except Exception as error:
            errors.append(type(error).__name__)
    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    print("another thread:", errors)


asyncio.run(work(None))
for name in NAMES:
    watcher_class = getattr(asyncio, name, None)
    if watcher_class is None or name == "PidfdChildWatcher" and not hasattr(os, "pidfd_open"):
        continue
    print(name)
    watcher = watcher_class()
    policy = asyncio.get_event_loop_policy()
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    watcher.attach_loop(loop)
    policy.set_child_watcher(watcher)
    loop.run_until_complete(work(watcher))
    if name in ("PidfdChildWatcher", "ThreadedChildWatcher"):
        in_thread(watcher)
    watcher.close()
    policy.set_child_watcher(None)
    loop.close()
    asyncio.set_event_loop(None)
