import asyncio
import sys
import traceback

traceback.print_stack()
depth = 0
frame = sys._getframe()
while frame is not None:
    depth, frame = depth + 1, frame.f_back
print(depth, __name__, __file__, sys.argv, sys.path[0], __spec__ and __spec__.name)


async def quiet():
    await asyncio.sleep(0)


asyncio.run(quiet())
raise ValueError('of the program')
