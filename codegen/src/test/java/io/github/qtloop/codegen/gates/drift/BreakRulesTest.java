package io.github.qtloop.codegen.gates.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of {@link BreakRules}, by the smallest change of a spec that needs it. */
class BreakRulesTest {
    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            # rule                             | old                                   | new                                            | group     | breaks  | summary
            optional parameter of a loop       | `default: '100', type: int}`          | `default: '100', type: int}\\n          - {name: x, kind: keyword_only, default: '1'}` | SIGNATURE | LOOP | parameter x=1 added (keyword only)
            required parameter of a loop       | `default: '100', type: int}`          | `default: '100', type: int}\\n          - {name: x, kind: keyword_only}` | SIGNATURE | BOTH | parameter x added (keyword only)
            optional parameter of a function   | `default: None, type: bool \\| None}` | `default: None, type: bool \\| None}\\n      - {name: x, kind: keyword_only, default: '1'}` | SIGNATURE | NEITHER | parameter x=1 added
            required parameter of a function   | `default: None, type: bool \\| None}` | `default: None, type: bool \\| None}\\n      - {name: x, kind: keyword_only}` | SIGNATURE | CALLER | parameter x added
            parameter of a loop gone           | `          - {name: backlog, kind: keyword_only, default: '100', type: int}\\n` | `` | SIGNATURE | BOTH | parameter backlog=100 removed
            parameter among the keywords       | `{name: backlog, kind: keyword_only, default: '100', type: int}` | `{name: kwargs, kind: var_keyword}` | SIGNATURE | LOOP | parameter backlog=100 now among **kwargs
            parameter of a function renamed    | name: main                            | name: coro                                     | SIGNATURE | CALLER  | parameter main renamed coro
            positional-only parameter renamed  | name: result                          | name: value                                    | SIGNATURE | NEITHER | parameter result renamed value
            variadic parameter renamed         | `name: args, kind: var_positional`    | `name: values, kind: var_positional`           | SIGNATURE | NEITHER | parameter args renamed values
            default of a loop's parameter      | default: '100'                        | default: '50'                                  | SIGNATURE | BOTH    | default now backlog=50, was backlog=100
            default of a function's parameter  | `name: debug, kind: keyword_only, default: None` | `name: debug, kind: keyword_only, default: 'True'` | SIGNATURE | CALLER | default now debug=True, was debug=None
            no default any more                | `name: debug, kind: keyword_only, default: None` | `name: debug, kind: keyword_only`   | SIGNATURE | CALLER  | debug now required
            a default at last                  | `name: main, kind: positional_or_keyword` | `name: main, kind: positional_or_keyword, default: None` | SIGNATURE | NEITHER | main now optional
            keyword-only parameter             | `name: host, kind: positional_or_keyword` | `name: host, kind: keyword_only`           | SIGNATURE | CALLER  | host now keyword only, was positional or keyword
            positional parameter of a loop     | `name: backlog, kind: keyword_only`   | `name: backlog, kind: positional_or_keyword`   | SIGNATURE | LOOP    | backlog now positional or keyword, was keyword only
            parameter before the others        | `- {name: callback,`                  | `- {name: x, kind: positional_or_keyword}\\n          - {name: callback,` | SIGNATURE | BOTH | another position: callback
            new method of a loop               | `      shutdown:\\n`                  | `      x:\\n        kind: function\\n        parameters: []\\n      shutdown:\\n` | ADDED | LOOP | new method
            new method of nothing special      | `      wait:\\n`                      | `      x:\\n        kind: function\\n        parameters: []\\n      wait:\\n` | ADDED | LOOP | new method
            method of a loop gone              | `      shutdown:\\n`                  | `      x:\\n`                                  | REMOVED   | BOTH    | coroutine method removed
            function gone                      | `  get_policy:`                       | `  x:`                                         | REMOVED   | CALLER  | function removed
            class of a loop's kind gone        | `  EventLoop:\\n`                     | `  XEventLoop:\\n`                             | REMOVED   | BOTH    | class removed
            coroutine method                   | `        kind: coroutine_function\\n        body` | `        kind: function\\n        body` | OTHER | BOTH | kind: function, was coroutine_function
            binding                            | binding: class                        | binding: static                                | OTHER     | BOTH    | binding: static, was class
            base gone                          | `bases: [asyncio.events.EventLoop]`   | bases: []                                      | OTHER     | BOTH    | bases: -asyncio.events.EventLoop
            value of a constant                | value: '''FIRST'''                    | value: '''ONE'''                               | OTHER     | CALLER  | value: 'ONE', was 'FIRST'
            platform                           | platform: posix                       | platform: win32                                | OTHER     | CALLER  | platform: win32, was posix
            method without a body              | `kind: coroutine_function\\n        parameters: []` | `kind: coroutine_function\\n        body: abstract\\n        parameters: []` | OTHER | LOOP | its body is abstract now
            only the running loop              | `  get_policy:\\n    exported: [asyncio]\\n    kind: function\\n` | `  get_policy:\\n    exported: [asyncio]\\n    kind: function\\n    needs_running_loop: true\\n` | OTHER | LOOP | raises unless the loop is the running one
            no loop that is made               | `  get_policy:\\n    exported: [asyncio]\\n    kind: function\\n` | `  get_policy:\\n    exported: [asyncio]\\n    kind: function\\n    needs_current_loop: true\\n` | OTHER | CALLER | raises where no loop is set
            attribute that is read elsewhere   | `read_by: [asyncio.events.EventLoop.close]` | `read_by: [asyncio.events.Other.close]`  | ATTRIBUTE | LOOP    | read by: +asyncio.events.Other.close -asyncio.events.EventLoop.close
            attribute read by another method   | `read_by: [asyncio.events.EventLoop.close]` | `read_by: [asyncio.events.EventLoop.stop]` | ATTRIBUTE | NEITHER | read by: +asyncio.events.EventLoop.stop
            attribute set elsewhere            | `set_by: [asyncio.events.EventLoop.__init__]` | `set_by: [asyncio.events.Other.__init__]` | ATTRIBUTE | LOOP | set by: +asyncio.events.Other.__init__
            attribute gone                     | loop._sockets                         | loop._descriptors                              | ATTRIBUTE | LOOP    | attribute removed
            hook gone                          | `    _attach:`                        | `    _join:`                                   | HOOK      | LOOP    | hook removed
            new hook                           | `    _attach:`                        | `    _x:\\n      kind: function\\n      parameters: []\\n    _attach:` | HOOK | NEITHER | new hook
            new hook without a body            | `    _attach:`                        | `    _x:\\n      kind: function\\n      body: abstract\\n      parameters: []\\n    _attach:` | HOOK | LOOP | new hook
            other arguments in a call          | `positional: 0}`                      | `positional: 2}`                               | CALL_SITE | LOOP    | passes 2 by position, was nothing
            a caller of a kind there was       | `positional: 0}`                      | `positional: 0}\\n    - {caller: asyncio.x, positional: 0}` | CALL_SITE | NEITHER | new call: _attach()
            the last call gone                 | `server._attach:`                     | `server._join:`                                | CALL_SITE | NEITHER | called no longer, was _attach()
            a call of nobody's                 | `server._attach:`                     | `policy.x:`                                    | CALL_SITE | LOOP    | new call: x()
            a call of what programs pass       | `server._attach:`                     | `protocol.x:`                                  | CALL_SITE | CALLER  | new call: x()
            a call within a part               | `{caller: asyncio.transports.Transport.__init__, positional: 0}` | `{caller: asyncio.base_events.Server.x, positional: 2}` | CALL_SITE | NEITHER | new call: _attach(_, _)
            a type                             | `type: int}`                          | `type: float}`                                 | TYPE      | NEITHER | type of parameter backlog: float, was int
            a result                           | `returns: Handle`                     | `returns: TimerHandle`                         | TYPE      | NEITHER | returns: TimerHandle, was Handle
            a warning                          | `    returns: Policy`                 | `    deprecated: {removal: '3.14', source: interpreter}\\n    returns: Policy` | DEPRECATION | NEITHER | deprecated: removal in 3.14, the interpreter warns
            """)
    void aChangeHasItsVerdict(String rule, String old, String text, Group group, Breaks breaks, String summary) {
        assertThat(SpecInputs.changes(directory, "3.11", unescape(old), text == null ? "" : unescape(text)))
                .as(rule)
                .anySatisfy(change -> {
                    assertThat(change.group()).isEqualTo(group);
                    assertThat(change.summary()).contains(summary);
                    assertThat(change.breaks()).isEqualTo(breaks);
                    assertThat(change.reason()).isNotEmpty();
                });
    }

    @Test
    void aNewHookThatOthersCallBreaksLoops() {
        assertThat(SpecInputs.changes(directory, "3.11", "hooks:\n", "hooks:\n  asyncio.events.EventLoop:\n    x:\n"
                        + "      kind: function\n      parameters: []\n"))
                .extracting(Change::summary, Change::breaks)
                .containsExactly(tuple("new class with hooks", Breaks.NEITHER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"needs_running_loop", "needs_current_loop"})
    void aRefusalThatEndsBreaksNobody(String refusal) {
        String name = "  get_policy:\n    exported: [asyncio]\n    kind: function\n";
        String spec = SpecInputs.read(SpecInputs.SMALL.resolve("asyncio/3.11.yaml"));
        SpecTree refuses = SpecInputs.tree(directory, spec.replace(name, name + "    " + refusal + ": true\n"));

        assertThat(SpecDiff.between(refuses, SpecInputs.small("3.11")))
                .extracting(Change::group, Change::breaks)
                .containsExactly(tuple(Group.OTHER, Breaks.NEITHER));
    }

    @Test
    void aMangledNameBreaksNobody() {
        assertThat(SpecInputs.changes(directory, "3.11", "    _attach:", "    __attach:"))
                .filteredOn(change -> change.subject().endsWith(".__attach"))
                .extracting(Change::breaks)
                .containsExactly(Breaks.NEITHER);
    }

    @Test
    void aMethodOfItsOwnInPlaceOfAnInheritedOneIsComparedWithIt() {
        assertThat(SpecInputs.changes(directory, "3.11",
                        "    inherited:\n      asyncio.events.EventLoop: [call_soon, create_server, shutdown]\n",
                        "    methods:\n      shutdown:\n        kind: coroutine_function\n        parameters:\n"
                                + "          - {name: x, kind: positional_or_keyword}\n"
                                + "    inherited:\n      asyncio.events.EventLoop: [call_soon, create_server]\n"))
                .extracting(Change::group, Change::subject, Change::summary)
                .containsExactly(
                        tuple(Group.SIGNATURE, "Server.shutdown", "parameter x added"),
                        tuple(
                                Group.OTHER, "Server.shutdown", "a method of its own, was that of EventLoop"));
    }

    private static String unescape(String text) {
        return text.replace("\\n", "\n").replace("\\|", "|");
    }
}
