package io.github.qtloop.codegen.gates.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known to have broken loops from one release to the next is in the difference of their specs. */
class ReleasesTest {
    private static final List<Change> TO_3_12 = SpecInputs.REAL.between("3.11", "3.12").changes();
    private static final List<Change> TO_3_13 = SpecInputs.REAL.between("3.12", "3.13").changes();
    private static final List<Change> TO_3_14 = SpecInputs.REAL.between("3.13", "3.14").changes();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # group     | breaks  | item                                          | label                                                       | summary
            SIGNATURE   | NEITHER | run                                           | run(..., loop_factory=None)                                 | parameter loop_factory=None added
            ADDED       | NEITHER | eager_task_factory                            | eager_task_factory(loop, coro, *, name=None, context=None)  | new function
            ADDED       | NEITHER | create_eager_task_factory                     | create_eager_task_factory(custom_task_constructor)          | new function
            SIGNATURE   | LOOP    | Task                                          | Task(..., eager_start=False)                                | parameter eager_start=False added
            SIGNATURE   | LOOP    | BaseEventLoop.shutdown_default_executor       | BaseEventLoop.shutdown_default_executor(timeout=None)       | parameter timeout=None added
            CALL_SITE   | LOOP    | loop.shutdown_default_executor in asyncio.runners.Runner.close | loop.shutdown_default_executor             | passes 1 by position, was nothing
            ADDED       | LOOP    | Handle.get_context                            | Handle.get_context()                                        | new method
            ADDED       | LOOP    | Task.get_context                              | Task.get_context()                                          | new method
            HOOK        | LOOP    | asyncio.events._get_event_loop                | asyncio.events._get_event_loop(stacklevel=3)                | private function removed
            HOOK        | NEITHER | asyncio.tasks._swap_current_task              | asyncio.tasks._swap_current_task(loop, task)                | new private function
            BEHAVIOUR   | LOOP    | server_wait_closed                            | server_wait_closed                                          | Does `Server.wait_closed` wait while a connection is open? it waits, was it returns at once (github.com/python/cpython/issues/79033)
            BEHAVIOUR   | LOOP    | run_ends_executor                             | run_ends_executor                                           | with an argument by position, was without an argument
            BEHAVIOUR   | CALLER  | wait_for_task                                 | wait_for_task                                               | in the caller's, was in one of its own
            DEPRECATION | NEITHER | AbstractChildWatcher                          | AbstractChildWatcher                                        | removal in 3.14
            DEPRECATION | NEITHER | FastChildWatcher                              | FastChildWatcher                                            | the interpreter warns
            DEPRECATION | NEITHER | MultiLoopChildWatcher                         | MultiLoopChildWatcher                                       | the interpreter warns
            DEPRECATION | NEITHER | SafeChildWatcher                              | SafeChildWatcher                                            | the interpreter warns
            DEPRECATION | NEITHER | get_child_watcher                             | get_child_watcher                                           | since 3.12, removal in 3.14
            DEPRECATION | NEITHER | set_child_watcher                             | set_child_watcher                                           | since 3.12, removal in 3.14
            """)
    void from311To312(Group group, Breaks breaks, String item, String label, String summary) {
        assertReported(TO_3_12, group, breaks, item, label, summary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # group     | breaks  | item                                          | label                                                       | summary
            ADDED       | NEITHER | Queue.shutdown                                | Queue.shutdown(immediate=False)                             | new method
            ADDED       | NEITHER | QueueShutDown                                 | QueueShutDown                                               | new exception
            ADDED       | LOOP    | Server.close_clients                          | Server.close_clients()                                      | new method
            ADDED       | LOOP    | Server.abort_clients                          | Server.abort_clients()                                      | new method
            ADDED       | LOOP    | AbstractServer.close_clients                  | AbstractServer.close_clients()                              | new method
            ADDED       | LOOP    | AbstractServer.abort_clients                  | AbstractServer.abort_clients()                              | new method
            ADDED       | NEITHER | EventLoop                                     | EventLoop                                                   | new alias
            HOOK        | LOOP    | Server._attach                                | Server._attach(transport)                                   | parameter transport added
            HOOK        | LOOP    | Server._detach                                | Server._detach(transport)                                   | parameter transport added
            CALL_SITE   | LOOP    | server._attach in asyncio.selector_events._SelectorTransport.__init__ | server._attach                      | passes 1 by position, was nothing
            CALL_SITE   | LOOP    | server._detach in asyncio.selector_events._SelectorTransport._call_connection_lost | server._detach         | passes 1 by position, was nothing
            SIGNATURE   | LOOP    | AbstractEventLoop.create_server               | AbstractEventLoop.create_server(..., keep_alive=None, ...)  | parameter keep_alive=None added
            SIGNATURE   | LOOP    | BaseEventLoop.create_server                   | BaseEventLoop.create_server(..., keep_alive=None, ...)      | parameter keep_alive=None added
            SIGNATURE   | LOOP    | SelectorEventLoop.create_unix_server          | SelectorEventLoop.create_unix_server(..., cleanup_socket=True) | parameter cleanup_socket=True added
            CALL_SITE   | LOOP    | loop.create_task in asyncio.tasks.create_task | loop.create_task                                            | passes name always
            CALL_SITE   | BOTH    | loop._task_factory in asyncio.base_events.BaseEventLoop.create_task | loop._task_factory                    | passes any keywords
            ATTRIBUTE   | LOOP    | loop._unix_server_sockets                     | loop._unix_server_sockets                                   | new attribute
            BEHAVIOUR   | LOOP    | create_task_name                              | create_task_name                                            | name, was nothing but the coroutine
            BEHAVIOUR   | LOOP    | server_close_unix                             | server_close_unix                                           | removes it, was leaves it
            BEHAVIOUR   | CALLER  | task_factory_names_task                       | task_factory_names_task                                     | was one that is made up
            DEPRECATION | NEITHER | AbstractEventLoopPolicy                       | AbstractEventLoopPolicy                                     | since 3.13, removal in 3.15 (announced
            DEPRECATION | NEITHER | DefaultEventLoopPolicy                        | DefaultEventLoopPolicy                                      | since 3.13, removal in 3.15 (announced
            DEPRECATION | NEITHER | get_event_loop_policy                         | get_event_loop_policy                                       | since 3.13, removal in 3.15 (announced
            DEPRECATION | NEITHER | set_event_loop_policy                         | set_event_loop_policy                                       | since 3.13, removal in 3.15 (announced
            """)
    void from312To313(Group group, Breaks breaks, String item, String label, String summary) {
        assertReported(TO_3_13, group, breaks, item, label, summary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # group     | breaks  | item                                          | label                                                       | summary
            CALL_SITE   | LOOP    | loop.create_task in asyncio.tasks.create_task | loop.create_task                                            | passes any keywords
            CALL_SITE   | LOOP    | loop.create_task in asyncio.taskgroups.TaskGroup.create_task | loop.create_task                             | passes any keywords
            REMOVED     | BOTH    | PidfdChildWatcher                             | PidfdChildWatcher                                           | renamed asyncio.unix_events._PidfdChildWatcher
            REMOVED     | BOTH    | SafeChildWatcher                              | SafeChildWatcher()                                          | class removed
            REMOVED     | CALLER  | get_child_watcher                             | get_child_watcher()                                         | function removed
            REMOVED     | BOTH    | BaseDefaultEventLoopPolicy                    | BaseDefaultEventLoopPolicy                                  | renamed _BaseDefaultEventLoopPolicy
            REMOVED     | CALLER  | asyncio.AbstractEventLoopPolicy               | asyncio.AbstractEventLoopPolicy                             | no longer in __all__
            OTHER       | LOOP    | _enter_task                                   | _enter_task                                                 | raises unless the loop is the running one
            OTHER       | LOOP    | _leave_task                                   | _leave_task                                                 | raises unless the loop is the running one
            OTHER       | CALLER  | get_event_loop                                | get_event_loop                                              | raises where no loop is set
            CALL_SITE   | NEITHER | task.get_loop in _asyncio.all_tasks           | task.get_loop                                               | new call
            DEPRECATION | NEITHER | AbstractEventLoopPolicy                       | AbstractEventLoopPolicy                                     | removal in 3.16, the interpreter warns
            DEPRECATION | NEITHER | iscoroutinefunction                           | iscoroutinefunction                                         | removal in 3.16, the interpreter warns
            SIGNATURE   | LOOP    | BaseEventLoop.create_task   | BaseEventLoop.create_task(..., eager_start=None, ...) | parameter eager_start=None added
            BEHAVIOUR   | LOOP    | enter_task_without_loop     | enter_task_without_loop                            | raises RuntimeError, was accepts the task
            BEHAVIOUR   | CALLER  | get_event_loop_without_loop | get_event_loop_without_loop                        | raises RuntimeError, was makes a loop and warns
            BEHAVIOUR   | LOOP    | subprocess_watcher          | subprocess_watcher                                 | the loop, without the policy
            BEHAVIOUR   | CALLER  | task_factory_name           | task_factory_name                                  | name, was nothing but the coroutine
            BEHAVIOUR   | CALLER  | shield_lost_error           | shield_lost_error                                  | at once, was when the inner future is collected
            """)
    void from313To314(Group group, Breaks breaks, String item, String label, String summary) {
        assertReported(TO_3_14, group, breaks, item, label, summary);
    }

    /** What reports show first. {@code facts} are what a maintainer of a loop has to work on, counted by hand. */
    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # from | to | facts | headlines of entries that break somebody
            3.9  | 3.10 | 5  | parameter loop; parameter context; get_event_loop_without_loop
            3.10 | 3.11 | 8  | parameter ssl_shutdown_timeout; parameter context; parameter loop; run_sigint; runner_in_running_loop
            3.11 | 3.12 | 7  | parameter timeout; parameter eager_start; parameter ssl_shutdown_timeout; Task.get_context(); server_wait_closed
            3.12 | 3.13 | 10 | parameter transport; parameter keep_alive; parameter name; keywords of create_task; loop._unix_server_sockets; task_factory_names_task
            3.13.0 | 3.13 | 3 | keywords of create_task
            3.13 | 3.14 | 6  | child watchers; event loop policies; keywords of create_task; _enter_task, _leave_task; get_event_loop
            """)
    void whatBreaksIsReadInAMinute(String from, String to, int facts, String headlines) {
        List<Entry> entries = SpecInputs.REAL.between(from, to).breaking().entries();

        assertThat(entries).hasSizeLessThanOrEqualTo(2 * facts)
                .extracting(Entry::headline)
                .contains(headlines.split("; "));
    }

    private static void assertReported(
            List<Change> changes, Group group, Breaks breaks, String item, String label, String summary) {
        assertThat(changes).filteredOn(change -> change.group() == group && change.item().equals(item))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.breaks()).isEqualTo(breaks);
                    assertThat(change.label()).isEqualTo(label);
                    assertThat(change.summary()).contains(summary);
                });
    }

    /** Python drops them with the other child watchers, and nobody has said so before. */
    @ParameterizedTest
    @ValueSource(strings = {"PidfdChildWatcher", "ThreadedChildWatcher"})
    void whatIsNotAnnouncedIsNotDeprecated(String watcher) {
        assertThat(TO_3_12).filteredOn(change -> change.group() == Group.DEPRECATION)
                .isNotEmpty()
                .noneMatch(change -> change.subject().equals(watcher));
    }

    @Test
    void theWayBackIsTheReverse() {
        List<Change> back = SpecInputs.REAL.between("3.13", "3.12").changes();

        assertReported(back, Group.REMOVED, Breaks.CALLER, "Queue.shutdown", "Queue.shutdown(immediate=False)",
                "method removed");
        assertReported(back, Group.DEPRECATION, Breaks.NEITHER, "AbstractEventLoopPolicy", "AbstractEventLoopPolicy",
                "no longer deprecated");
    }

    @Test
    void theMatrixCoversTheVersionsBetween() {
        Matrix matrix = SpecInputs.REAL.between("3.11", "3.13").matrix();

        assertThat(matrix.versions()).extracting(version -> version.substring(0, 4))
                .containsExactly("3.11", "3.12", "3.13");
        assertRow(matrix, "Queue.shutdown", "absent", "absent", "present");
        assertRow(matrix, "eager_task_factory", "absent", "present", "present");
        assertRow(matrix, "BaseEventLoop.shutdown_default_executor", "present", "changed", "present");
        assertRow(matrix, "SafeChildWatcher", "present", "changed deprecated", "deprecated");
        assertRow(matrix, "asyncio.events._get_event_loop", "present", "absent", "absent");
    }

    private static void assertRow(Matrix matrix, String headline, String... states) {
        assertThat(matrix.rows()).filteredOn(row -> row.headline().equals(headline))
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .extracting(cell -> String.join(" ", cell.states()))
                        .containsExactly(states));
    }
}
