from typing import Any, TypeAlias
from collections.abc import Coroutine
from .events import *
from .tasks import *

_CoroutineLike: TypeAlias = Coroutine[Any, Any, _T]
