package io.github.qtloop.reactor;

/** What every {@link Reactor} must do while there is a Qt application; a leaf names the class and what it does in its own way. */
abstract class ReactorContract extends ReactorFixture
        implements ReadinessContract,
                WakeupContract,
                DeadlineContract,
                RunContract,
                AttachContract,
                ThreadsContract,
                LifecycleContract {}
