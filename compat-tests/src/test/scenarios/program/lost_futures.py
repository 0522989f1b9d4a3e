"""What a program loses is reported: errors that nobody has seen, and tasks that were still pending."""
import asyncio
import gc
from scenario import log, log_records


def main():
    log_records()
    in_a_loop(lambda loop: loop.create_future().set_exception(ValueError("unseen")))
    in_a_loop(lambda loop: loop.create_task(fail(ValueError("unseen, too")), name="failing"))
    in_a_loop(lambda loop: loop.create_task(wait_for_ever(loop), name="pending"))
    log("what was seen is not reported")

    def see(loop):
        seen = loop.create_future()
        seen.set_exception(ValueError("seen"))
        log(seen.exception())

    in_a_loop(see)
    in_a_loop(lambda loop: loop.create_task(fail(asyncio.CancelledError("nothing to report")), name="cancelled"))
    log("a handler is told more")

    def handle(loop):
        loop.set_exception_handler(lambda _, context: log(set(context), context["exception"]))
        loop.create_future().set_exception(ValueError("for the handler"))

    in_a_loop(handle)


def in_a_loop(loses):
    loop = asyncio.new_event_loop()

    async def lose():
        loses(loop)
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    loop.run_until_complete(loop.create_task(lose()))
    gc.collect()
    loop.close()


async def fail(error):
    raise error


async def wait_for_ever(loop):
    await loop.create_future()
