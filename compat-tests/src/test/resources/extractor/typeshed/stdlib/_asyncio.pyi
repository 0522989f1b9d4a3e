from typing import Generic, TypeVar
from asyncio.events import AbstractEventLoop

_T_co = TypeVar("_T_co", covariant=True)

class Future(Generic[_T_co]):
    def result(self) -> _T_co: ...
    @property
    def name(self) -> str: ...

class Task(Future[_T_co]):
    def __init__(self, coro: object, /, *, loop: AbstractEventLoop | None = None) -> None: ...
