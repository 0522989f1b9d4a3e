"""run cancels what is left; what fails on the way is reported, and what is stubborn is waited for."""
import asyncio
from scenario import attempt, log, log_records


def main():
    log_records()
    asyncio.run(leave(fail_when_cancelled()))
    asyncio.run(leave(stubborn()))

    async def fail():
        await leave(other())
        raise ValueError("of main")

    attempt("an error of main comes after them", lambda: asyncio.run(fail()))


kept = []


async def leave(coroutine):
    kept.append(asyncio.create_task(coroutine))
    await asyncio.sleep(0)


async def fail_when_cancelled():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        raise ValueError("while it ends")


async def stubborn():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError as error:
        log("cancelled", error)
    await asyncio.sleep(0.001)
    log("ends in its own time")


async def other():
    try:
        await asyncio.sleep(3600)
    finally:
        log("the other task ends")
