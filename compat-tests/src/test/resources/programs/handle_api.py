"""What a Handle and a TimerHandle tell about themselves."""
import asyncio


def greet(*words):
    print("greet", *words)


class Visitor:
    def visit(self):
        print("visit")


async def main():
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(greet, "hello", 1)
    print(type(handle) is asyncio.Handle, handle.cancelled(), repr(handle))
    await asyncio.sleep(0)
    handle.cancel()
    print(handle.cancelled(), repr(handle))

    when = loop.time() + 3600
    early, late, twin = (loop.call_at(moment, greet) for moment in (when, when + 1, when))
    print(isinstance(early, asyncio.TimerHandle), isinstance(early, asyncio.Handle))
    print(early < late, early <= late, early > late, early >= late, early == late)
    print(early == twin, early != twin, hash(early) == hash(twin), early <= twin, early.when() == when)
    try:
        print(early < 3)
    except TypeError as error:
        print("TypeError", error)
    for handle in (early, late, twin):
        handle.cancel()
    print(early.cancelled(), repr(early).startswith("<TimerHandle cancelled when="))

    bound = loop.call_soon(Visitor().visit)
    print(bound.cancelled())
    await asyncio.sleep(0)
    for bad in (lambda: loop.call_soon(None), lambda: loop.call_later(None, greet), lambda: loop.call_at(None, greet),
                lambda: loop.call_soon(), lambda: loop.call_later("1", greet)):
        try:
            print("accepted", bad())
        except TypeError as error:
            print("TypeError", error)


asyncio.run(main())
