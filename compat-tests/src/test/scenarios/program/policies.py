"""The event loop policy decides which loop a thread gets."""
import asyncio
from scenario import log


def main():
    standard = asyncio.get_event_loop_policy()
    log("the same each time", asyncio.get_event_loop_policy() is standard)
    made = []
    counting = Counting(asyncio.DefaultEventLoopPolicy(), made)
    asyncio.set_event_loop_policy(counting)
    log("set", asyncio.get_event_loop_policy() is counting)
    loop = asyncio.new_event_loop()
    log("made", len(made), loop in made)
    asyncio.set_event_loop(loop)
    log("current", asyncio.get_event_loop() is loop, counting.get_event_loop() is loop, standard is counting)
    asyncio.set_event_loop(None)
    loop.close()
    asyncio.set_event_loop_policy(None)
    log("another standard policy", asyncio.get_event_loop_policy() is not counting)
    asyncio.set_event_loop_policy(standard)
    direct = standard.new_event_loop()
    standard.set_event_loop(direct)
    log("directly", standard.get_event_loop() is direct, asyncio.get_event_loop() is direct)
    standard.set_event_loop(None)
    direct.close()


class Counting(asyncio.AbstractEventLoopPolicy):
    def __init__(self, policy, made):
        self.policy = policy
        self.made = made

    def get_event_loop(self):
        log("asked for the loop")
        return self.policy.get_event_loop()

    def set_event_loop(self, loop):
        log("told the loop", loop is not None)
        self.policy.set_event_loop(loop)

    def new_event_loop(self):
        log("asked for a new loop")
        self.made.append(self.policy.new_event_loop())
        return self.made[-1]
