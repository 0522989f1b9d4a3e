"""The exceptions of asyncio carry what Python's carry; a cancellation is not an ordinary exception."""
import asyncio
from asyncio import subprocess
from scenario import log


def main():
    for error in (
        asyncio.CancelledError(), asyncio.CancelledError("stop"), asyncio.InvalidStateError("state"),
        asyncio.TimeoutError("late"), asyncio.BrokenBarrierError("barrier"), asyncio.QueueEmpty("empty"),
        asyncio.QueueFull("full"), asyncio.SendfileNotAvailableError("file"), StopAsyncIteration(),
    ):
        log(error, "ordinary", isinstance(error, Exception))
    read = asyncio.IncompleteReadError(b"abc", 5)
    log(read, len(read.partial), read.expected)
    log(asyncio.IncompleteReadError(b"", None))
    limit = asyncio.LimitOverrunError("too long", 7)
    log(limit, limit.consumed)
    log(subprocess.DEVNULL, subprocess.PIPE, subprocess.STDOUT)
    log(asyncio.ALL_COMPLETED, asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION)
