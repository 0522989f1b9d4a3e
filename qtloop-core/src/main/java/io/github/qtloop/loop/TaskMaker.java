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
            Coroutine<T> coroutine, @Nullable String name, @Nullable Context context) {
        TaskFactory custom = factory;
        if (custom == null) {
            QtTask<T> task = loop.makeTask(coroutine, name, context);
            task.start();
            return task;
        }
        Task<T> task = custom.createTask(loop, coroutine, null, context);
        if (name != null || Change.FACTORY_TASKS_ARE_ALWAYS_NAMED.isInForce()) {
            task.setName(name != null ? name : "None");
        }
        return task;
    }
}
