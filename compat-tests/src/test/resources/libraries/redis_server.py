"""redis.asyncio with a server: commands, pipelines, transactions, subscriptions, blocking calls, lost connections."""
import asyncio

import redis.asyncio
import redis.exceptions

import support


async def commands(client):
    print(await client.ping(), await client.set("key", "value"), await client.get("key"), await client.get("nothing"))
    await client.hset("hash", mapping={"a": 1, "b": "two"})
    print(await client.hgetall("hash"), await client.rpush("list", *range(5)), await client.lrange("list", 1, 3))
    data = b"\0\xff\r\n" * 100_000
    await client.set("data", data)
    print(await client.get("data") == data, await client.strlen("data"))
    print(sorted(await asyncio.gather(*(client.incr("counter") for _ in range(30)))))
    for number in range(200):
        await client.set(f"scan:{number}", number)
    print(len({key async for key in client.scan_iter("scan:*", count=20)}))
    try:
        await client.incr("hash")
    except redis.exceptions.ResponseError as error:
        print(type(error).__name__, error)
    script = client.register_script("return {KEYS[1], ARGV[1] * 2, redis.call('GET', KEYS[1])}")
    print(await script(keys=["key"], args=[21]))


async def pipelines(client):
    async with client.pipeline(transaction=True) as pipe:
        print(await pipe.set("a", 1).incr("a").get("a").execute())
    async with client.pipeline(transaction=False) as pipe:
        for number in range(1000):
            pipe.echo(f"{number}")
        answers = await pipe.execute()
        print(len(answers), answers[-1])
    async with client.pipeline() as pipe:
        await pipe.watch("a")
        await client.set("a", "changed by another")
        pipe.multi()
        pipe.set("a", "never")
        try:
            await pipe.execute()
        except redis.exceptions.WatchError as error:
            print(type(error).__name__)
    print(await client.get("a"))


async def subscriptions(client):
    received = []
    async with client.pubsub() as subscriber:
        await subscriber.subscribe("news", "other")
        await subscriber.psubscribe("pattern.*")

        async def read():
            async for message in subscriber.listen():
                received.append([message["type"], message["channel"], message["data"]])
                if message["data"] == b"end":
                    break

        task = asyncio.create_task(read())
        while len(received) < 3:
            await asyncio.sleep(0.001)
        print(await client.publish("news", "one"), await client.publish("pattern.x", "two"), await client.publish("no", ""))
        await client.publish("news", "end")
        await task
    print(received)


async def blocking(client):
    waiting = asyncio.create_task(client.blpop("queue", timeout=20))
    while not (await client.info("clients"))["blocked_clients"]:
        await asyncio.sleep(0.001)
    await client.lpush("queue", "item")
    print(await waiting)
    print(await client.blpop("queue", timeout=0.05))
    waiting = asyncio.create_task(client.blpop("queue", timeout=20))
    while not (await client.info("clients"))["blocked_clients"]:
        await asyncio.sleep(0.001)
    waiting.cancel()
    print(await asyncio.gather(waiting, return_exceptions=True), await client.get("key"))
    lock = client.lock("lock", timeout=20)
    async with lock:
        print(await lock.owned(), await client.lock("lock").acquire(blocking=False))


async def lost(client, path):
    """The connection of one client is killed by another one."""
    connection = redis.asyncio.UnixDomainSocketConnection(path=path)
    await connection.connect()
    await connection.send_command("CLIENT", "ID")
    print(await client.client_kill_filter(_id=await connection.read_response()))
    try:
        await connection.read_response()
    except redis.exceptions.ConnectionError as error:
        print(type(error).__name__, connection.is_connected)
    await connection.connect()
    await connection.send_command("PING")
    print(await connection.read_response())
    await connection.disconnect()
    pool = redis.asyncio.BlockingConnectionPool.from_url(f"unix://{path}", max_connections=2, timeout=20)
    shared = redis.asyncio.Redis(connection_pool=pool)
    print(await asyncio.gather(*(shared.echo(str(number)) for number in range(10))))
    await pool.disconnect()


async def main(path):
    support.show_loop()
    client = redis.asyncio.Redis(unix_socket_path=path)
    await commands(client)
    await pipelines(client)
    await subscriptions(client)
    await blocking(client)
    await lost(client, path)
    await client.shutdown(nosave=True)
    try:
        await client.ping()
    except redis.exceptions.ConnectionError as error:
        print(type(error).__name__)
    await client.connection_pool.disconnect()


with support.redis() as path:
    asyncio.run(main(path))
