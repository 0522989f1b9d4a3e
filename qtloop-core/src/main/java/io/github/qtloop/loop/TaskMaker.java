package io.github.qtloop.loop;

import io.github.qtloop.Context;
import io.github.qtloop.Coroutine;
import io.github.qtloop.TaskFactory;
import io.github.qtloop.asyncio.Task;
import org.jspecify.annotations.Nullable;

/** Makes the tasks of a loop, by the factory that the program has set, if there is one. */
final class TaskMaker {

    private final AbstractQtEventLoop loop;
    @Nullable TaskFactory factory;

    TaskMaker(AbstractQtEventLoop loop) {
        this.loop = loop;
    }

    <T extends @Nullable Object> Task<T> make(
            Coroutine<T> coroutine, @Nullable String name, @Nullable Context context, @Nullable Boolean eagerStart) {
        TaskFactory custom = factory;
        if (custom == null) {
            return Boolean.TRUE.equals(eagerStart)
                    ? EagerTasks.start(loop, coroutine, name, context)
                    : EagerTasks.startLater(loop, coroutine, name, context);
        }
        if (Change.FACTORIES_TAKE_ALL_KEYWORDS.isInForce()) {
            return custom.createTask(loop, coroutine, name, context, eagerStart);
        }
        Task<T> task = custom.createTask(loop, coroutine, null, context);
        if (name != null || Change.FACTORY_TASKS_ARE_ALWAYS_NAMED.isInForce()) {
            task.setName(name != null ? name : "None");
        }
        return task;
    }
}
