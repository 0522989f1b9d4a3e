package io.github.qtloop.loop;

import io.github.qtloop.Context;

/** Goes on with a task when the future that it awaits is done. */
final class TaskWakeup extends DoneCallback {

    private final QtTask<?> task;
    private final QtFuture<?> awaited;

    TaskWakeup(QtTask<?> task, QtFuture<?> awaited) {
        this.task = task;
        this.awaited = awaited;
    }

    QtTask<?> task() {
        return task;
    }

    @Override
    QtTask<?> awaitingTask() {
        return task;
    }

    @Override
    Context context() {
        return task.getContext();
    }

    @Override
    public void run() {
        task.step(awaited.failureToRaise());
    }

    @Override
    public String qualifiedName() {
        return "Task.task_wakeup";
    }
}
