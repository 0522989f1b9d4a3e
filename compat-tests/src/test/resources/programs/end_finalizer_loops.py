"""Finalisers that run when the interpreter ends use loops."""
import asyncio
import sys
import weakref


class Runs:
    def __init__(self, name):
        self.name = name

    def __del__(self, asyncio=asyncio, print=print):
        try:
            print(self.name, asyncio.run(asyncio.sleep(0.01, "ran")))
        except BaseException as error:
            print(self.name, repr(error))


class Owns:
    def __init__(self):
        self.loop = asyncio.new_event_loop()

    def __del__(self, print=print, asyncio=asyncio):
        self.loop.call_soon(print, "called")
        self.loop.call_later(0.001, print, "called later")
        self.loop.run_until_complete(asyncio.sleep(0.01))
        self.loop.close()
        print("closed", self.loop.is_closed())


owner = Owns()
cycle = Runs("in a cycle")
cycle.itself = cycle
sys.keep = cycle
weakref.finalize(Runs, lambda: print("finalize", asyncio.run(asyncio.sleep(0.01, "ran"))))
plain = Runs("in the module")
asyncio.run(asyncio.sleep(0))
print("end")
