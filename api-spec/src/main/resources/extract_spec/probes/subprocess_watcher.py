"""Who watches the child process of `loop.subprocess_exec`?

Concerns: loop
Link: https://github.com/python/cpython/issues/94597
"""
import asyncio
import sys
import warnings

warnings.simplefilter('ignore')
asked = []


def policy_of(name):
    class Policy(getattr(asyncio, name)):
        def get_child_watcher(self):
            asked.append(True)
            return super().get_child_watcher()

    return Policy()


async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, '-I', '-S', '-c', '')
    await process.wait()
    print("the policy's watcher" if asked else 'the loop, without the policy')


if hasattr(asyncio, 'set_event_loop_policy'):
    asyncio.set_event_loop_policy(policy_of('DefaultEventLoopPolicy'))
asyncio.run(main())
