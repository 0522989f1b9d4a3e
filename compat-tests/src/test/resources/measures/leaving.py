"""Measures that leave something behind, in the place of a topic."""

import asyncio
import os
import threading

from . import Impossible, measure

kept = []


@measure('', 1)
async def leaves_a_task(operations):
    asyncio.create_task(asyncio.sleep(10), name='left')
    return 1


@measure('', 1)
def leaves_a_thread(loop, operations):
    kept.append(threading.Event())
    threading.Thread(target=kept[-1].wait, name='left', daemon=True).start()
    return 1


@measure('', 1)
async def leaves_descriptors(operations):
    kept.append(os.pipe())
    return 1


@measure('', 1)
async def leaves_a_coroutine(operations):
    asyncio.sleep(10)
    return 1


@measure('', 1)
async def leaves_an_error(operations):
    asyncio.get_running_loop().create_future().set_exception(ValueError('left'))
    return 1


@measure('', 1)
async def leaves_a_callback_that_fails(operations):
    asyncio.get_running_loop().call_soon(int, 'left')
    await asyncio.sleep(0)
    return 1


@measure('', 1)
async def waits_for_a_callback_that_fails(operations):
    loop = asyncio.get_running_loop()
    loop.call_soon(int, 'in vain')
    await loop.create_future()


@measure('', 1)
async def fails(operations):
    raise ValueError('over\ntwo lines')


@measure('', 1)
async def is_impossible(operations):
    raise Impossible('no room')


@measure('', 1)
async def leaves_nothing(operations):
    print('not an answer', flush=True)
    return 1


@measure('', 1, fresh=True)
async def comes_first(operations):
    return {'bytes': 7, 'operations': operations}
