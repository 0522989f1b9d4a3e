"""sys.exit inside a coroutine ends the program with that status, and the other tasks are cancelled."""
import asyncio
import sys


async def other():
    try:
        await asyncio.sleep(30)
    finally:
        print("the other task ends")


async def main():
    task = asyncio.create_task(other())
    await asyncio.sleep(0)
    try:
        sys.exit(3)
    finally:
        print("leaving", task.done())


asyncio.run(main())
