"""A loop runs, stops, runs again and is closed; each step at the wrong time is an error."""
import asyncio
from scenario import attempt, log


def main():
    loop = asyncio.new_event_loop()
    log("running", loop.is_running(), "closed", loop.is_closed())
    attempt("no running loop", lambda: asyncio.get_running_loop())

    def inside():
        log("running", loop.is_running(), asyncio.get_running_loop() is loop)
        attempt("run again", lambda: loop.run_forever())
        attempt("close", lambda: loop.close())
        loop.call_soon(log, "in the next run")
        loop.stop()
        loop.call_soon(log, "too, in the next run")

    loop.call_soon(inside)
    loop.run_forever()
    log("stopped", loop.is_running())
    future = loop.create_future()
    loop.call_soon(loop.stop)
    attempt("stopped early", lambda: loop.run_until_complete(future))
    future.set_result(None)
    attempt("complete", lambda: loop.run_until_complete(future))
    loop.close()
    loop.close()
    log("closed", loop.is_closed())
    attempt("run", lambda: loop.run_forever())
    attempt("run until complete", lambda: loop.run_until_complete(future))
    attempt("call soon", lambda: loop.call_soon(log, "never"))
    attempt("call soon from a thread", lambda: loop.call_soon_threadsafe(log, "never"))
    attempt("call later", lambda: loop.call_later(1, log, "never"))
