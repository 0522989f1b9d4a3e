"""KeyboardInterrupt and SystemExit end the run of one loop while another thread's loop goes on."""
import asyncio
import threading

stop = threading.Event()


async def tick():
    count = 0
    while not stop.is_set() or count < 5:
        await asyncio.sleep(0.001)
        count += 1
    print("the thread went on", count >= 5)


def raises(error):
    raise error


thread = threading.Thread(target=lambda: asyncio.run(tick()))
thread.start()
for error in (KeyboardInterrupt("first"), SystemExit("second")):
    loop = asyncio.new_event_loop()
    loop.call_later(0.01, raises, error)
    try:
        loop.run_forever()
    except BaseException as caught:
        print(repr(caught), caught is error, loop.is_running())
    loop.call_later(0.01, loop.stop)
    loop.run_forever()
    print("the loop runs again")
    loop.close()
stop.set()
thread.join()
