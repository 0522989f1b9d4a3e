"""A watched descriptor brings its callback in each iteration in which it is ready, until it is watched no more."""
import asyncio
import os
from scenario import attempt, log


async def main():
    loop = asyncio.get_running_loop()
    pipe = os.pipe()
    end = loop.create_future()
    loop.add_reader(pipe[0], lambda: log("replaced, never"))

    def read():
        log("read", os.read(pipe[0], 5).decode())
        log("reader was watched", loop.remove_reader(pipe[0]), loop.remove_reader(pipe[0]))
        end.set_result(None)

    loop.add_reader(pipe[0], read)

    def write():
        log("writable")
        log("writer was watched", loop.remove_writer(pipe[1]), loop.remove_writer(pipe[1]))
        os.write(pipe[1], b"hello")

    loop.add_writer(pipe[1], write)
    await end
    attempt("invalid", lambda: loop.add_reader(-1, lambda: None))
    attempt("invalid", lambda: loop.add_writer(-1, lambda: None))
    os.close(pipe[0])
    os.close(pipe[1])
