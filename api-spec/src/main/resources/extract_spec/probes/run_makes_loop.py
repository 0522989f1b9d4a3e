"""Who makes the loop of `asyncio.run`?

Concerns: loop
Link: https://docs.python.org/3/library/asyncio-policy.html
"""
import asyncio
import warnings

warnings.simplefilter('ignore')
asked = []


def policy_of(name):
    class Policy(getattr(asyncio, name)):
        def new_event_loop(self):
            asked.append(True)
            return super().new_event_loop()

    return Policy()


async def nothing():
    pass


if hasattr(asyncio, 'set_event_loop_policy'):
    asyncio.set_event_loop_policy(policy_of('DefaultEventLoopPolicy'))
asyncio.run(nothing())
print('the policy' if asked else 'asyncio itself')
