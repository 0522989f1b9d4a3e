package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.gates.drift.Item.Kind;
import io.github.qtloop.codegen.model.PyParameter;
import java.util.List;
import java.util.Set;

/**
 * Whom a change breaks. Two parties count: a <em>loop</em>, that is whoever brings an event loop or a part of one
 * (server, transport, future, task, handle, policy, child watcher), extends asyncio's own or uses its private names; and
 * a <em>caller</em>, a program that uses asyncio by its public names.
 *
 * <p>Each kind of thing has a <em>user</em>, who refers to it, and perhaps an <em>implementer</em>, who writes another:
 *
 * <table>
 * <caption>Who they are</caption>
 * <tr><th>thing</th><th>user</th><th>implementer</th></tr>
 * <tr><td>a member of a loop or one of its parts</td><td>caller</td><td>loop</td></tr>
 * <tr><td>a member of a protocol</td><td>caller</td><td>caller: programs write protocols</td></tr>
 * <tr><td>a private method of a loop, which other loops extend</td><td>loop</td><td>loop</td></tr>
 * <tr><td>a private method of another part that code outside of the part calls</td><td>loop</td><td>loop</td></tr>
 * <tr><td>a private method that only its own part calls</td><td>nobody</td><td>nobody</td></tr>
 * <tr><td>a method with two underscores, whose name Python mangles</td><td>nobody</td><td>nobody</td></tr>
 * <tr><td>a private function of a module</td><td>loop</td><td>nobody</td></tr>
 * <tr><td>a function that programs set, as a task factory</td><td>&nbsp;</td><td>caller; loops call it, too</td></tr>
 * <tr><td>anything else</td><td>caller</td><td>nobody</td></tr>
 * </table>
 *
 * <p>The rules:
 * <ul>
 *   <li>What comes breaks nobody, but a new member of a loop or its parts: implementations lack it. A new callback of
 *       a protocol: the transports of loops do not call it. A new hook breaks a loop only if the part had none of its
 *       name, and it has no body or others than its own part call it.
 *   <li>What goes breaks its user and its implementer, but for a hook that another class of the same part has got.
 *   <li>A parameter that comes breaks the implementer, whose override does not take it; a required one the user as
 *       well. One that is among the keyword arguments now breaks nobody. One that goes, moves, gets another name that
 *       calls may use or another default breaks both. One that can be passed in fewer ways or may no longer be left out
 *       breaks the user, the reverse the implementer.
 *   <li>A call site breaks the implementer of what it calls when it passes a parameter that no call passed so far, or
 *       calls what the part did not offer. The calls inside of a part are inherited with it; only of a loop they count.
 *       A call that is made no longer breaks nobody.
 *   <li>An attribute breaks loops when code outside of its part begins to read or set it. One of a loop also breaks
 *       them when it goes, or when its constructor sets it anew: not every loop that extends asyncio's runs that.
 *   <li>Another kind or binding breaks both; fewer bases too; another value, platform or alias and a lost export the
 *       user. A name that can still be imported and has only left {@code __all__} breaks star imports.
 *   <li>A function that refuses every loop but the running one breaks loops, and one that raises where no loop is set
 *       its user. When they no longer do, nobody breaks.
 *   <li>Another outcome of a probe breaks those whom the probe concerns.
 *   <li>A deprecation breaks nobody yet, and types are nothing at run time.
 * </ul>
 */
final class BreakRules {
    static final Verdict DEPRECATION = new Verdict(Breaks.NEITHER, "it still works, with or without a warning");
    static final Verdict ADDED = new Verdict(Breaks.NEITHER, "nobody has to use it");
    static final Verdict UNEXPORTED = new Verdict(Breaks.CALLER, "it cannot be imported from there");
    static final Verdict UNSTARRED = new Verdict(Breaks.CALLER, "only star imports no longer bring it");
    static final Verdict TYPE = new Verdict(Breaks.NEITHER, "types are not checked at run time");
    static final Verdict RECORDED = new Verdict(Breaks.NEITHER, "no code depends on it");
    static final Verdict TAKEN_ALONG = new Verdict(Breaks.NEITHER, "it has gone with its class");

    private static final Verdict INSIDE =
            new Verdict(Breaks.NEITHER, "only the code that is inherited with it uses it");

    private static final String CONSTRUCTOR = ".__init__";

    private final Uses before;
    private final Uses after;

    /** The rules for a change from one spec to another. */
    BreakRules(SpecTree before, SpecTree after) {
        this.before = new Uses(before);
        this.after = new Uses(after);
    }

    /** Who uses what in the older spec. */
    Uses before() {
        return before;
    }

    /** Who uses what in the newer spec. */
    Uses after() {
        return after;
    }

    private Breaks user(Item item) {
        if (unreachable(item) || isInternal(item)) {
            return Breaks.NEITHER;
        }
        boolean hidden = item.simpleName().startsWith("_") && !item.simpleName().startsWith("__");
        return item.kind().group() == Group.HOOK || hidden ? Breaks.LOOP : Breaks.CALLER;
    }

    /** Whether Python mangles its name, so that no other class can use or override it. */
    private static boolean unreachable(Item item) {
        String name = item.simpleName();
        boolean written = item.owner().isPresent() && name.startsWith("__") && !name.endsWith("__");
        return written || name.matches("_[A-Z]\\w*__\\w+");
    }

    /** Whether it is a private method that matters to its own part alone. Loops are extended, so theirs matter. */
    private boolean isInternal(Item item) {
        return item.kind() == Kind.HOOK && item.owner().isPresent() && item.role() != Role.LOOP
                && !before.calledFromOutside(item) && !after.calledFromOutside(item);
    }

    private Breaks implementer(Item item) {
        if (unreachable(item) || isInternal(item)) {
            return Breaks.NEITHER;
        }
        if (item.role().implemented()) {
            return Breaks.LOOP;
        }
        if (item.kind() == Kind.HOOK) {
            return item.owner().isPresent() ? Breaks.LOOP : Breaks.NEITHER;
        }
        return item.role() == Role.PROTOCOL ? user(item) : Breaks.NEITHER;
    }

    /** For what has come. */
    Verdict added(Item item) {
        Role role = item.role();
        return switch (item.kind()) {
            case HOOK -> addedHook(item);
            case HOOKS -> ADDED;
            case PROBE -> RECORDED;
            case ATTRIBUTE -> addedAttribute(item);
            case METHOD, PROPERTY, FIELD, CONSTANT -> role.implemented()
                    ? new Verdict(Breaks.LOOP, "other implementations lack it")
                    : role == Role.PROTOCOL
                            ? new Verdict(Breaks.LOOP, "the transports of other loops do not call it")
                            : ADDED;
            default -> ADDED;
        };
    }

    private Verdict addedHook(Item item) {
        if (item.owner().isEmpty()) {
            return ADDED;
        }
        boolean known = before.methods(item.role(), item.simpleName()).findAny().isPresent();
        if (!known && item.text("body").orElse("").equals("abstract")) {
            return new Verdict(Breaks.LOOP, "it has no body, so loops must bring one");
        }
        return !known && after.calledFromOutside(item)
                ? new Verdict(Breaks.LOOP, "code outside of its class calls it, and other implementations lack it")
                : new Verdict(Breaks.NEITHER, "it is inherited together with the code that calls it");
    }

    private Verdict addedAttribute(Item item) {
        if (unreachable(item)) {
            return INSIDE;
        }
        Set<String> readers = after.outside(item, "read_by");
        if (readers.stream().anyMatch(before::knowsModuleOf)) {
            return new Verdict(Breaks.LOOP, "code outside of its class reads it, and other implementations lack it");
        }
        if (!readers.isEmpty()) {
            return new Verdict(Breaks.NEITHER, "only a new module reads it");
        }
        boolean early = item.role() == Role.LOOP && setOnlyByConstructors(item);
        return early
                ? new Verdict(Breaks.LOOP, "inherited code reads it, and loops that skip asyncio's constructor lack it")
                : INSIDE;
    }

    private static boolean setOnlyByConstructors(Item attribute) {
        return Uses.functions(attribute, "set_by").stream().allMatch(function -> function.endsWith(CONSTRUCTOR));
    }

    /**
     * For what has gone.
     *
     * @param item the thing
     * @param moved whether a class of the same role has got it, for a hook
     */
    Verdict removed(Item item, boolean moved) {
        return switch (item.kind()) {
            case TYPE, RECORD, PROBE -> RECORDED;
            case ATTRIBUTE -> item.role() == Role.LOOP && !unreachable(item)
                    ? new Verdict(Breaks.LOOP, "loops that set or read it are no longer heard")
                    : INSIDE;
            case HOOK, HOOKS -> moved
                    ? new Verdict(Breaks.NEITHER, "another class of the same part has it now")
                    : isInternal(item)
                            ? INSIDE
                            : new Verdict(user(item), "loops that override or call it are no longer heard");
            default -> {
                Breaks breaks = user(item).and(item.role().implemented() ? Breaks.LOOP : Breaks.NEITHER);
                yield new Verdict(breaks, "whoever uses, extends or inherits it fails");
            }
        };
    }

    /** For a parameter of a function, method or hook. */
    Verdict parameter(Item item, ParameterChange change) {
        if (isInternal(item)) {
            return INSIDE;
        }
        Breaks user = user(item);
        Breaks implementer = implementer(item);
        return switch (change.type()) {
            case CAME -> change.after().orElseThrow().required()
                    ? new Verdict(user.and(implementer), "calls without it fail, overrides do not take it")
                    : implementer == Breaks.NEITHER
                            ? new Verdict(Breaks.NEITHER, "calls without it still work")
                            : new Verdict(implementer, "overrides do not take it");
            case ABSORBED -> new Verdict(Breaks.NEITHER, "calls with it still work");
            case WENT -> new Verdict(user.and(implementer), "whoever passes it, or passes it on, fails");
            case RENAMED -> change.before().orElseThrow().mayBeNamed()
                    ? new Verdict(user.and(implementer), "calls by keyword fail")
                    : new Verdict(Breaks.NEITHER, "no call names it");
            case KIND -> kindOfParameter(
                    change.before().orElseThrow().kind(), change.after().orElseThrow().kind(), user, implementer);
            case DEFAULT -> new Verdict(user.and(implementer), implementer == Breaks.NEITHER
                    ? "calls without it mean something else"
                    : "calls without it mean something else, overrides keep the old default");
            case REQUIRED -> new Verdict(user, "calls without it fail");
            case OPTIONAL -> new Verdict(implementer, implementer == Breaks.NEITHER
                    ? "calls with it still work"
                    : "calls may leave it out, overrides may insist on it");
            case MOVED -> new Verdict(user.and(implementer), "arguments by position reach another parameter");
            case ORDER -> RECORDED;
        };
    }

    private static Verdict kindOfParameter(
            PyParameter.Kind before, PyParameter.Kind after, Breaks user, Breaks implementer) {
        if (before == PyParameter.Kind.POSITIONAL_OR_KEYWORD) {
            return new Verdict(user, "calls can pass it in fewer ways");
        }
        return after == PyParameter.Kind.POSITIONAL_OR_KEYWORD
                ? new Verdict(implementer, "calls can pass it in more ways, overrides may not take them")
                : new Verdict(user.and(implementer), "calls must pass it in another way");
    }

    /**
     * For a call site.
     *
     * @param item the call site
     * @param facts what is known of the calls
     */
    Verdict calls(Item item, CallFacts facts) {
        Breaks implementer = facts.stored() ? Breaks.BOTH : implementer(item);
        if (implementer == Breaks.NEITHER) {
            return new Verdict(Breaks.NEITHER, "nobody else implements it");
        }
        if (facts.gone()) {
            return new Verdict(Breaks.NEITHER, "what is no longer called may stay");
        }
        boolean inside = item.role() != Role.LOOP && after.inside(item.role(), item.caller().orElseThrow());
        if (facts.inherited() || inside) {
            return new Verdict(Breaks.NEITHER, "what is called is inherited together with its caller");
        }
        if (!facts.unheard()) {
            return new Verdict(Breaks.NEITHER, "calls passed the same arguments before, or the part offered them");
        }
        return new Verdict(implementer, facts.stored()
                ? "functions that programs set must take these arguments, and loops must pass them"
                : "an implementation must take these arguments");
    }

    /**
     * For what else a spec says.
     *
     * @param item the thing
     * @param facet the key in the spec
     * @param was what the older spec has there, one by one for a list
     * @param is what the newer spec has there
     */
    Verdict facet(Item item, String facet, Set<String> was, Set<String> is) {
        boolean came = !was.containsAll(is);
        boolean went = !is.containsAll(was);
        Breaks user = user(item);
        Breaks both = user.and(implementer(item));
        return switch (facet) {
            case "kind" -> new Verdict(both, "it is used in another way");
            case "binding" -> new Verdict(both, "it is called in another way");
            case "value", "target" -> item.kind() == Kind.TYPE ? TYPE : new Verdict(user, "it means something else");
            case "platform" -> new Verdict(user, "it is there on other platforms");
            case "bases" -> !went || isStillAnException(was, is)
                    ? RECORDED
                    : new Verdict(both, "it is no instance of a former base");
            case "exported" -> !went ? RECORDED : new Verdict(user, "it cannot be imported from there");
            case "body" -> is.contains("abstract")
                    ? new Verdict(implementer(item), "implementations must bring a body")
                    : RECORDED;
            case "writable" -> is.isEmpty()
                    ? new Verdict(user, "whoever sets it fails")
                    : new Verdict(implementer(item), "other implementations may refuse to set it");
            case "set_by", "read_by" -> uses(item, facet, was, is);
            case "source" -> new Verdict(Breaks.NEITHER, "calls with it still work");
            case "needs_running_loop" -> is.isEmpty()
                    ? new Verdict(Breaks.NEITHER, "it accepts more loops")
                    : new Verdict(Breaks.LOOP, "loops that call it outside of their own run fail");
            case "needs_current_loop" -> is.isEmpty()
                    ? new Verdict(Breaks.NEITHER, "it makes the loop that is missing")
                    : new Verdict(user, "calls fail where no loop is set, and none is made");
            default -> RECORDED;
        };
    }

    /** Whether only {@code Exception} has gone, for one that is an {@code Exception} itself. */
    private static boolean isStillAnException(Set<String> was, Set<String> is) {
        return was.equals(Set.of("Exception")) && !is.isEmpty() && !is.contains("BaseException");
    }

    /** For functions that use an attribute. */
    private Verdict uses(Item item, String facet, Set<String> was, Set<String> is) {
        boolean used = was.stream().anyMatch(function -> !before.inside(item.role(), function));
        boolean uses = is.stream().anyMatch(function -> !after.inside(item.role(), function));
        return uses && !used && !unreachable(item)
                ? new Verdict(Breaks.LOOP, "code outside of its class " + (facet.equals("read_by") ? "reads" : "sets")
                        + " it now")
                : new Verdict(Breaks.NEITHER, "no code outside of its class begins to use it");
    }

    /** For several parameters at once. */
    Verdict parameters(Item item, List<ParameterChange> changes) {
        return Verdict.all(changes.stream().map(change -> parameter(item, change)).toList());
    }
}
