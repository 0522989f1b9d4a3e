"""Numbers and objects that are no descriptor, in the methods that watch descriptors."""
import asyncio
import os


def show(function, *args):
    try:
        print(*args[:1], function.__name__, function(*args))
    except (ValueError, OSError, OverflowError) as error:
        print(*args[:1], repr(error))


loop = asyncio.new_event_loop()
for fd in (-1, 2**31 - 1, 2**31, 2**63, 2**70, -2**70, 10**6, "text", 1.5, None):
    for function in (loop.add_reader, loop.add_writer, loop._add_reader):
        show(function, fd, print)
    for function in (loop.remove_reader, loop._remove_writer):
        show(function, fd)
reading, writing = os.pipe()
loop.add_reader(reading, loop.stop)
os.write(writing, b"x")
loop.run_forever()
print(loop.remove_reader(reading), loop.remove_reader(reading))
loop.close()
