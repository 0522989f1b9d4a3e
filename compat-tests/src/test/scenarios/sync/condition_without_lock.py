"""A condition can be waited for and notified by the holder of its lock only."""
import asyncio
from scenario import attempt, log, settle


async def main():
    condition = asyncio.Condition()
    log("locked", condition.locked(), condition)
    await settle("wait", condition.wait())
    await settle("wait for", condition.wait_for(lambda: False))
    attempt("notify", lambda: condition.notify())
    attempt("notify all", lambda: condition.notify_all())
    attempt("release", lambda: condition.release())
    log("acquired", await condition.acquire(), condition.locked(), condition)
    attempt("notify nobody", lambda: condition.notify())
    condition.release()
    shared = asyncio.Lock()
    other = asyncio.Condition(shared)
    await shared.acquire()
    log("the lock is the condition's", other.locked())
    attempt("notify", lambda: other.notify_all())
    shared.release()
