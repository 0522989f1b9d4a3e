"""A process forked while the loop runs sees no running loop and can run its own."""
import asyncio
import os
import warnings


async def in_child():
    await asyncio.sleep(0.03)
    return "the child's own loop works"


def child(write_end):
    try:
        asyncio.get_running_loop()
        lines = ["a loop is running"]
    except RuntimeError as error:
        lines = [str(error)]
    lines.append(asyncio.run(in_child()))
    os.write(write_end, "\n".join(lines).encode())


async def main():
    warnings.simplefilter("ignore", DeprecationWarning)
    read_end, write_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            child(write_end)
            status = 5
        finally:
            os._exit(status)
    os.close(write_end)
    print((await asyncio.to_thread(os.read, read_end, 1000)).decode())
    os.close(read_end)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
    await asyncio.sleep(0.03)
    print("the parent's loop goes on")


asyncio.run(main())
