from _asyncio import Task as Task
