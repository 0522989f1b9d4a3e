"""What does `loop.close` do to the default executor?

Concerns: loop
Link: https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.close
"""
import asyncio
import concurrent.futures


class Executor(concurrent.futures.ThreadPoolExecutor):
    def shutdown(self, wait=True, **keywords):
        ends.append('waits for its threads' if wait else 'ends it without waiting')
        super().shutdown(wait, **keywords)


ends = []
loop = asyncio.new_event_loop()
loop.set_default_executor(Executor())
loop.run_until_complete(loop.run_in_executor(None, int))
loop.close()
print(*ends or ['nothing'])
