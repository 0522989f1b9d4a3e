"""An operation that a loop does not have says so."""
from scenario import log


def main():
    try:
        raise NotImplementedError("it is only an example")
    except NotImplementedError as error:
        log("caught", isinstance(error, RuntimeError))
