"""Ending processes: kill, terminate, send_signal, a wait that times out, a cancelled communicate."""
import asyncio
import signal
from asyncio.subprocess import PIPE


async def main():
    for action in ("kill", "terminate"):
        process = await asyncio.create_subprocess_exec("sleep", "30")
        getattr(process, action)()
        print(action, await process.wait(), process.returncode)
    process = await asyncio.create_subprocess_exec("sleep", "30")
    process.send_signal(signal.SIGHUP)
    print("send_signal", await process.wait())
    try:
        process.kill()
        print("kill after the end is accepted")
    except ProcessLookupError:
        print("ProcessLookupError")

    process = await asyncio.create_subprocess_exec("sleep", "30")
    try:
        await asyncio.wait_for(process.wait(), 0.15)
    except TimeoutError:
        print("wait timed out", process.returncode)
    process.kill()
    print(await process.wait())

    process = await asyncio.create_subprocess_exec("sh", "-c", "trap 'echo trapped; exit 3' TERM; echo ready; while :; do sleep 0.03; done", stdout=PIPE)
    print(await process.stdout.readline())
    process.terminate()
    print(await process.stdout.readline(), await process.wait())

    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    process.stdin.write(b"x")
    process.stdin.close()
    task = asyncio.create_task(process.communicate())
    blocked = asyncio.create_task(process.wait())
    await asyncio.wait([task, blocked])
    print(task.result(), blocked.result())

    process = await asyncio.create_subprocess_exec("sleep", "30", stdout=PIPE)
    reading = asyncio.create_task(process.communicate())
    await asyncio.sleep(0.06)
    reading.cancel()
    await asyncio.wait([reading])
    print("cancelled", reading.cancelled(), process.returncode)
    process.kill()
    waits = await asyncio.gather(*(process.wait() for _ in range(3)))
    print(waits)


asyncio.run(main())
