"""Event loop policies: the default one, one's own, and loops of threads."""
import asyncio
import threading

policy = asyncio.get_event_loop_policy()
print(isinstance(policy, asyncio.AbstractEventLoopPolicy), isinstance(policy, asyncio.DefaultEventLoopPolicy))


class LoudPolicy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("new loop")
        return super().new_event_loop()

    def set_event_loop(self, loop):
        print("set", "None" if loop is None else "a loop")
        super().set_event_loop(loop)


asyncio.set_event_loop_policy(LoudPolicy())
print(asyncio.run(asyncio.sleep(0.03, "done")))
own = asyncio.new_event_loop()
asyncio.set_event_loop(own)
print(asyncio.get_event_loop_policy().get_event_loop() is own)


def in_thread():
    try:
        asyncio.get_event_loop_policy().get_event_loop()
    except RuntimeError as error:
        print("RuntimeError", str(error).split(" in thread")[0])


thread = threading.Thread(target=in_thread)
thread.start()
thread.join()
own.close()
try:
    asyncio.set_event_loop_policy(3)
except TypeError as error:
    print("TypeError", str(error).split(",")[0])
asyncio.set_event_loop_policy(None)
print(type(asyncio.get_event_loop_policy()) is LoudPolicy)
