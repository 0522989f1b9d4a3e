import gc

from qtloop import _bridge


def bounce(java, depth):
    return java.bounce(depth - 1) if depth else 0


def at_the_limit(java, made):
    """Ends an object of Java in each of the last frames before the limit, and in what handles the error."""
    made.append(java.other())
    try:
        at_the_limit(java, made)
    finally:
        made.pop()


def drop_at_the_limit(java):
    gc.collect()
    before = _bridge.live_counts()[0]
    try:
        at_the_limit(java, [])
    except RecursionError:
        pass
    gc.collect()
    return _bridge.live_counts()[0] - before
