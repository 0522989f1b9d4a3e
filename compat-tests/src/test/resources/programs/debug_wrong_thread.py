"""Debug mode refuses calls from a thread that does not run the loop; without it they pass."""
import asyncio
import threading


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 60

    def from_thread():
        results = []
        for action in (lambda: loop.call_soon(print), lambda: loop.call_later(0, print), lambda: loop.call_at(0, print)):
            try:
                action()
                results.append("accepted")
            except RuntimeError as error:
                results.append(str(error))
        called.append(loop.call_soon_threadsafe(print, "threadsafe is always right"))
        return results

    called = []
    results = await asyncio.to_thread(from_thread)
    await asyncio.sleep(0.03)
    print(results, len(called))


asyncio.run(main(), debug=True)

loop = asyncio.new_event_loop()
loop.set_debug(True)
loop.slow_callback_duration = 60
log = []
thread = threading.Thread(target=lambda: log.append(loop.call_soon(print, "a loop that does not run accepts")))
thread.start()
thread.join()
loop.run_until_complete(asyncio.sleep(0))
loop.close()
