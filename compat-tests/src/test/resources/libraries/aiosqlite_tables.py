"""aiosqlite: a connection in a thread; tables, cursors, transactions, functions of the program, errors, interrupts, backups."""
import asyncio
import sqlite3
import tempfile

import aiosqlite

import support


async def tables(database):
    await database.execute("CREATE TABLE numbers (number INTEGER PRIMARY KEY, name TEXT UNIQUE)")
    await database.executemany("INSERT INTO numbers VALUES (?, ?)", [(number, f"name {number}") for number in range(500)])
    await database.commit()
    print(database.total_changes, database.in_transaction)
    async with database.execute("SELECT * FROM numbers WHERE number % 100 = 0 ORDER BY number") as cursor:
        print([row async for row in cursor], [column[0] for column in cursor.description])
    database.row_factory = aiosqlite.Row
    async with database.execute("SELECT name, number FROM numbers LIMIT 1") as cursor:
        row = await cursor.fetchone()
        print(row["name"], row.keys(), await cursor.fetchone())
    database.row_factory = None
    print(await asyncio.gather(*(one(database, number) for number in range(20))))
    print(len(list(await database.execute_fetchall("SELECT * FROM numbers"))))
    await database.create_function("twice", 1, lambda value: value * 2)
    print(list(await database.execute_fetchall("SELECT twice(21), twice('ab')")))


async def one(database, number):
    async with database.execute("SELECT name FROM numbers WHERE number = ?", (number,)) as cursor:
        return (await cursor.fetchone())[0]


async def failures(database):
    for statement in ("INSERT INTO numbers VALUES (1, 'again')", "SELECT nothing", "SELECT fails()"):
        try:
            await database.execute(statement)
        except sqlite3.Error as error:
            print(type(error).__name__, error)
    await database.rollback()
    await database.execute("DELETE FROM numbers")
    await database.rollback()
    print(list(await database.execute_fetchall("SELECT count(*) FROM numbers")))

    loop = asyncio.get_running_loop()
    begun = asyncio.Event()

    def begin():
        loop.call_soon_threadsafe(begun.set)
        return 1

    await database.create_function("begin_count", 0, begin)
    numbers = "SELECT begin_count() UNION ALL SELECT x + 1 FROM n WHERE x < 2000000000"
    query = asyncio.create_task(database.execute_fetchall(f"WITH RECURSIVE n(x) AS ({numbers}) SELECT max(x) FROM n"))
    await begun.wait()
    await database.interrupt()
    print(await asyncio.gather(query, return_exceptions=True))
    query = asyncio.create_task(one(database, 7))
    await asyncio.sleep(0)
    query.cancel()
    print(await asyncio.gather(query, return_exceptions=True), await one(database, 8))


async def main():
    support.show_loop()
    with tempfile.TemporaryDirectory() as directory:
        async with aiosqlite.connect(f"{directory}/file") as database:
            await tables(database)
            await failures(database)
            async with aiosqlite.connect(":memory:") as copy:
                await database.backup(copy)
                print(await one(copy, 3), [line async for line in copy.iterdump()][-1])
        try:
            await database.execute("SELECT 1")
        except ValueError as error:
            print(type(error).__name__, error)
        try:
            await aiosqlite.connect(f"{directory}/nowhere/file")
        except sqlite3.Error as error:
            print(type(error).__name__, error)


asyncio.run(main())
