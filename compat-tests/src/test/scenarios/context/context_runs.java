import static io.github.qtloop.scenarios.Scenario.*;

import io.github.qtloop.*;
import io.github.qtloop.asyncio.*;

/** A context can run code that sees and sets its values, but not twice at the same time. */
void main() {
    ContextVar<String> var = new ContextVar<>("var", "default");
    Context context = Context.empty();
    context.run(() -> {
        log("inside", var.get());
        var.set("changed");
        attempt("entered twice", () -> {
            try {
                context.run(() -> log("not reached"));
            } catch (IllegalStateException error) {
                log(error.getMessage().endsWith("is already entered"));
            }
        });
    });
    log("outside", var.get(), "in it", context.get(var), context.<String>call(() -> var.get() + " for good"));
    Context copy = context.copy();
    copy.run(() -> var.set("in the copy"));
    log("original", context.get(var), "copy", copy.get(var), "values", copy.values().values());
    log("set", context.contains(var), Context.empty().contains(var), Context.current().contains(var));
}
