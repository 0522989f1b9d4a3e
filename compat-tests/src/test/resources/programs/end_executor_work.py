"""Work in executors goes on when the program ends, also of a loop that is closed or still open."""
import asyncio
import concurrent.futures
import threading

turns = [threading.Event() for _ in range(4)]


def work(turn, name):
    turns[turn].wait()
    print(name, "ends")
    turns[turn + 1].set()


async def main():
    asyncio.get_running_loop().run_in_executor(pool, work, 0, "own pool")


pool = concurrent.futures.ThreadPoolExecutor(1)
asyncio.run(main())
closed = asyncio.new_event_loop()
future = closed.run_in_executor(None, work, 1, "pool of a closed loop")
closed.run_until_complete(asyncio.sleep(0))
closed.close()
left_open = asyncio.new_event_loop()
other = left_open.run_in_executor(None, work, 2, "pool of an open loop")
left_open.run_until_complete(asyncio.sleep(0))
print("end")
threading.Timer(0.1, turns[0].set).start()
