"""asyncpg and psycopg with a PostgreSQL: statements, cursors, transactions, copies, notifications, cancellation."""
import asyncio
import datetime
import decimal

import asyncpg
import psycopg

import support

SLEEP = "SELECT pg_sleep(20)"
COUNT_SLEEPING = f"SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query = '{SLEEP}'"


class WithAsyncpg:
    def __init__(self, directory, user):
        self.options = {"host": directory, "user": user, "database": "postgres"}

    async def run(self):
        connection = await asyncpg.connect(**self.options)
        await self.statements(connection)
        await self.transactions(connection)
        await self.notifications(connection)
        await self.cancellation(connection)
        await self.pool()
        await connection.close()
        print(connection.is_closed())

    async def statements(self, connection):
        await connection.execute("CREATE TABLE numbers (number int PRIMARY KEY, name text, amount numeric, day date)")
        rows = [(number, f"name {number}", decimal.Decimal(number) / 4, datetime.date(2000, 1, 1 + number % 28))
                for number in range(500)]
        await connection.executemany("INSERT INTO numbers VALUES ($1, $2, $3, $4)", rows)
        print(await connection.fetch("SELECT * FROM numbers WHERE number % 200 = 7"))
        print(await connection.fetchval("SELECT sum(amount) FROM numbers"), await connection.fetchrow("SELECT 1 WHERE false"))
        prepared = await connection.prepare("SELECT $1::int[] || 4, $2::text")
        print(await prepared.fetchrow([1, 2, 3], "ü"), [each.name for each in prepared.get_parameters()])
        data = b"\0\xff" * 200_000
        print(await connection.fetchval("SELECT $1::bytea", data) == data)
        print(await connection.copy_records_to_table("numbers", records=[(1000, "copied", None, None)]))
        chunks = []

        async def collect(chunk):
            chunks.append(chunk)

        print(await connection.copy_from_query("SELECT number FROM numbers ORDER BY number", output=collect))
        print(len(b"".join(chunks)), b"".join(chunks)[-10:])
        for statement in ("SELECT nothing", "INSERT INTO numbers VALUES (1)", "SELECT 1 / 0", "no statement"):
            try:
                await connection.execute(statement)
            except asyncpg.PostgresError as error:
                print(type(error).__name__, error)

    async def transactions(self, connection):
        try:
            async with connection.transaction():
                await connection.execute("DELETE FROM numbers WHERE number < 100")
                async with connection.transaction():
                    await connection.execute("DELETE FROM numbers")
                    raise ValueError
        except ValueError:
            print(await connection.fetchval("SELECT count(*) FROM numbers"))
        async with connection.transaction(isolation="serializable", readonly=True):
            rows = [row["number"] async for row in connection.cursor("SELECT number FROM numbers ORDER BY 1", prefetch=50)]
            cursor = await connection.cursor("SELECT generate_series(1, 10)")
            print(len(rows), await cursor.forward(7), await cursor.fetch(2), await cursor.fetchrow(), await cursor.fetchrow())

    async def notifications(self, connection):
        told = asyncio.Queue()
        other = await asyncpg.connect(**self.options)
        await other.add_listener("channel", lambda _, pid, channel, payload: told.put_nowait((channel, payload)))
        connection.add_log_listener(lambda _, message: told.put_nowait(message.message))
        for number in range(3):
            await connection.execute(f"NOTIFY channel, 'payload {number}'")
        print([await told.get() for _ in range(3)])
        await connection.execute("DO $$ BEGIN RAISE NOTICE 'a notice'; END $$")
        print(await told.get())
        await other.close()

    async def cancellation(self, connection):
        prepared = await connection.prepare(SLEEP)
        try:
            await prepared.fetchval(timeout=0.5)
        except asyncio.TimeoutError:
            print("timeout")
        other = await asyncpg.connect(**self.options)
        task = asyncio.create_task(connection.fetchval(SLEEP))
        while not await other.fetchval(COUNT_SLEEPING):
            await asyncio.sleep(0.001)
        await other.close()
        try:
            await connection.fetchval("SELECT 1")
        except asyncpg.InterfaceError as error:
            print(type(error).__name__)
        task.cancel()
        print(await asyncio.gather(task, return_exceptions=True), await connection.fetchval("SELECT 'works'"))

    async def pool(self):
        async with asyncpg.create_pool(**self.options, min_size=2, max_size=3) as pool:
            print(await asyncio.gather(*(pool.fetchval("SELECT $1::int * 2", number) for number in range(20))))
            async with pool.acquire() as victim:
                ended = asyncio.Event()
                victim.add_termination_listener(lambda _: ended.set())
                print(await pool.fetchval("SELECT pg_terminate_backend($1)", victim.get_server_pid()))
                print(await ended.wait())
            print(await pool.fetchval("SELECT 'others work'"))


class WithPsycopg:
    def __init__(self, directory, user):
        self.line = f"host={directory} user={user} dbname=postgres"

    async def run(self):
        async with await psycopg.AsyncConnection.connect(self.line, autocommit=True) as connection:
            await self.statements(connection)
            await self.transactions(connection)
            await self.notifications(connection)
            await self.cancellation(connection)
        print(connection.closed)
        try:
            await psycopg.AsyncConnection.connect(self.line.replace("dbname=postgres", "dbname=nothing"))
        except psycopg.OperationalError as error:
            print(type(error).__name__, "does not exist" in str(error))

    async def statements(self, connection):
        async with connection.cursor() as cursor:
            await cursor.execute("CREATE TABLE words (number serial, word text)")
            await cursor.executemany("INSERT INTO words (word) VALUES (%s)", [(f"word {number}",) for number in range(300)])
            await cursor.execute("SELECT * FROM words WHERE number % 100 = 1 ORDER BY number")
            print([row async for row in cursor], cursor.rowcount, [each.name for each in cursor.description])
            await cursor.execute("SELECT %s::bytea, %s::int[], %b", (b"\0\xff", [1, 2], "ü"))
            print(await cursor.fetchone(), await cursor.fetchone())
            async with cursor.copy("COPY words (word) FROM STDIN") as copy:
                for number in range(2000):
                    await copy.write_row([f"copied {number}"])
            async with cursor.copy("COPY (SELECT word FROM words) TO STDOUT") as copy:
                print(len([row async for row in copy.rows()]))
        print(await asyncio.gather(*(self.one(connection, number) for number in range(1, 15))))
        for statement in ("SELECT nothing", "SELECT 1 / 0"):
            try:
                await connection.execute(statement)
            except psycopg.Error as error:
                print(type(error).__name__, error.sqlstate)

    @staticmethod
    async def one(connection, number):
        return (await (await connection.execute("SELECT word FROM words WHERE number = %s", (number,))).fetchone())[0]

    @staticmethod
    async def transactions(connection):
        try:
            async with connection.transaction():
                await connection.execute("DELETE FROM words")
                raise ValueError
        except ValueError:
            pass
        async with connection.transaction(), connection.cursor("named") as cursor:
            await cursor.execute("SELECT number FROM words ORDER BY number")
            print(await cursor.fetchmany(2), await cursor.scroll(100), await cursor.fetchone())
        async with connection.pipeline():
            cursors = [await connection.execute("SELECT %s::int", (number,)) for number in range(5)]
            print([(await cursor.fetchone())[0] for cursor in cursors])

    async def notifications(self, connection):
        await connection.execute("LISTEN channel")

        async def tell():
            async with await psycopg.AsyncConnection.connect(self.line, autocommit=True) as other:
                for number in range(3):
                    await other.execute(f"NOTIFY channel, 'payload {number}'")

        telling = asyncio.create_task(tell())
        told = []
        async for notification in connection.notifies():
            told.append((notification.channel, notification.payload))
            if len(told) == 3:
                break
        print(told)
        await telling

    async def cancellation(self, connection):
        query = asyncio.create_task(connection.execute(SLEEP))
        async with await psycopg.AsyncConnection.connect(self.line, autocommit=True) as other:
            while await (await other.execute(COUNT_SLEEPING)).fetchone() == (0,):
                await asyncio.sleep(0.001)
        await asyncio.to_thread(connection.cancel)
        print([type(error).__name__ for error in await asyncio.gather(query, return_exceptions=True)])
        print(await (await connection.execute("SELECT 'works'")).fetchone())


async def main(directory, user):
    support.show_loop()
    await WithAsyncpg(directory, user).run()
    await WithPsycopg(directory, user).run()


with support.postgresql() as place:
    asyncio.run(main(*place))
