"""When is an error in what is shielded reported, after the waiter was cancelled?

Concerns: caller
Link: https://docs.python.org/3/library/asyncio-task.html#asyncio.shield
"""
import asyncio
import gc


async def main():
    loop = asyncio.get_running_loop()
    told = []
    loop.set_exception_handler(lambda loop, context: told.append(context))
    inner = loop.create_future()
    outer = asyncio.shield(inner)
    outer.cancel()
    await asyncio.sleep(0)
    inner.set_exception(ValueError())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    if told:
        print('at once')
        return
    del inner, outer
    gc.collect()
    print('when the inner future is collected' if told else 'never')


asyncio.run(main())
