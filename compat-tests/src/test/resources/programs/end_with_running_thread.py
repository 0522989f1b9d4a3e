"""The program's task fails while a thread's loop runs on, which ends itself."""
import asyncio
import threading


async def outliving():
    for _ in range(20):
        await asyncio.sleep(0.005)
    print("the thread ends")


async def main():
    await asyncio.sleep(0.01)
    raise ValueError("in main")


threading.Thread(target=lambda: asyncio.run(outliving())).start()
asyncio.run(main())
