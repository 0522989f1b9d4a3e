"""What a coroutine iterates over, and what it enters and leaves, can be written by hand."""
import asyncio
from scenario import log, settle


async def main():
    async for number in Countdown(3):
        log("number", number)
    door = Door(False)
    async with door as name:
        log("inside", name)
    await settle("an error inside", fail_in(door))
    await settle("one that is handled", fail_in(Door(True)))


async def fail_in(door):
    async with door:
        raise ValueError("inside")


class Countdown:
    def __init__(self, start):
        self.next = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        await asyncio.sleep(0)
        if self.next == 0:
            raise StopAsyncIteration
        self.next -= 1
        return self.next + 1


class Door:
    def __init__(self, handles):
        self.handles = handles

    async def __aenter__(self):
        log("opens")
        await asyncio.sleep(0)
        return "the room"

    async def __aexit__(self, _, error, traceback):
        await asyncio.sleep(0)
        log("closes", error)
        return self.handles
