"""gather gives the results in the order of what it was given, whatever ends first; twins run once."""
import asyncio
from scenario import log


async def main():
    slow = asyncio.get_running_loop().create_future()
    twin = say("twin")
    all = asyncio.gather(slow, say("a"), say("b"))
    log("done", all.done())
    await asyncio.sleep(0)
    slow.set_result("slow")
    log("results", await all)
    log("nothing", await asyncio.gather())
    log("twins", await asyncio.gather(slow, slow), await twin)


async def say(word):
    log(word, "starts")
    await asyncio.sleep(0)
    log(word, "ends")
    return word
