"""Every way to ask asyncio for a loop leads to loops of one class."""
import importlib.util

print(importlib.util.find_spec('asyncio').name)

import asyncio
import selectors
import warnings
from asyncio import events, unix_events

warnings.simplefilter('ignore', DeprecationWarning)


async def running():
    return type(asyncio.get_running_loop())


def close(loop):
    loop.run_until_complete(asyncio.sleep(0))
    loop.close()
    return type(loop)


ways = {
    'run': asyncio.run(running()),
    'Runner': asyncio.Runner().__enter__().get_loop().__class__,
    'new_event_loop': close(asyncio.new_event_loop()),
    'SelectorEventLoop': close(asyncio.SelectorEventLoop()),
    'a selector of its own': close(asyncio.SelectorEventLoop(selectors.SelectSelector())),
    'unix_events': close(unix_events.SelectorEventLoop()),
    'DefaultEventLoopPolicy': close(asyncio.DefaultEventLoopPolicy().new_event_loop()),
    'the policy': close(asyncio.get_event_loop_policy().new_event_loop()),
}
asyncio.set_event_loop_policy(asyncio.DefaultEventLoopPolicy())
ways['a default policy that is set'] = asyncio.run(running())
asyncio.set_event_loop_policy(None)
ways['no policy'] = asyncio.run(running())
events._event_loop_policy = None
ways['a policy made anew'] = asyncio.run(running())
if hasattr(asyncio, 'EventLoop'):
    ways['EventLoop'] = close(asyncio.EventLoop())
for way, kind in ways.items():
    print(way, kind is ways['run'], issubclass(kind, asyncio.SelectorEventLoop))
print(type(asyncio.get_event_loop_policy()).__name__)


class Own(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print('own policy')
        return super().new_event_loop()


asyncio.set_event_loop_policy(Own())
print(asyncio.run(running()) is ways['run'])
