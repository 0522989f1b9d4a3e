"""A context can run code that sees and sets its values, but not twice at the same time."""
from contextvars import Context, ContextVar, copy_context
from scenario import attempt, log


async def main():
    var = ContextVar("var", default="default")
    context = Context()

    def inside():
        log("inside", var.get())
        var.set("changed")

        def enter_again():
            try:
                context.run(log, "not reached")
            except RuntimeError as error:
                log(str(error).endswith("is already entered"))

        attempt("entered twice", enter_again)

    context.run(inside)
    log("outside", var.get(), "in it", context[var], context.run(lambda: var.get() + " for good"))
    copy = context.copy()
    copy.run(var.set, "in the copy")
    log("original", context[var], "copy", copy[var], "values", list(copy.values()))
    log("set", var in context, var in Context(), var in copy_context())
