"""Event and Condition."""
import asyncio


async def main():
    event = asyncio.Event()

    async def waiter(name):
        print(name, await event.wait())

    tasks = [asyncio.create_task(waiter(name)) for name in ("first", "second", "third")]
    await asyncio.sleep(0)
    print(event.is_set(), "[unset, waiters:3]" in repr(event))
    tasks[1].cancel()
    event.set()
    event.clear()
    await asyncio.wait(tasks)
    print(event.is_set(), tasks[1].cancelled())
    event.set()
    print(await event.wait())

    condition = asyncio.Condition()
    stock = []

    async def customer(name, amount):
        async with condition:
            await condition.wait_for(lambda: len(stock) >= amount)
            print(name, "takes", [stock.pop(0) for _ in range(amount)])

    customers = [asyncio.create_task(customer(name, amount)) for name, amount in (("two", 2), ("one", 1), ("three", 3))]
    for item in range(6):
        await asyncio.sleep(0.003)
        async with condition:
            stock.append(item)
            condition.notify_all()
    await asyncio.gather(*customers)

    async def plain(name):
        async with condition:
            await condition.wait()
            print("notified", name)

    waiters = [asyncio.create_task(plain(name)) for name in "abc"]
    await asyncio.sleep(0)
    async with condition:
        condition.notify(2)
    for _ in range(10):
        await asyncio.sleep(0)
    print([task.done() for task in waiters], condition.locked())
    waiters[2].cancel()
    await asyncio.wait(waiters)
    print(waiters[2].cancelled(), condition.locked())
    for misuse in (condition.notify, condition.release):
        try:
            misuse()
        except RuntimeError as error:
            print("RuntimeError", error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print("RuntimeError", error)


asyncio.run(main())
