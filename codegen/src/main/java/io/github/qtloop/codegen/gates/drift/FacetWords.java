package io.github.qtloop.codegen.gates.drift;

import io.github.qtloop.codegen.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;

/** What it means, in words, that a spec says something else about a thing. */
final class FacetWords {
    private static final String TRUE = "true";

    /**
     * What is said of a key that stands there or does not.
     *
     * @param came where only the newer spec has it; {@code %s} is its value
     * @param went where only the older spec has it
     */
    private record Words(String came, String went) {}

    private static final Map<String, Words> KNOWN = Map.of(
            "needs_running_loop",
            new Words("raises unless the loop is the running one", "takes a loop that is not the running one, too"),
            "needs_current_loop", new Words("raises where no loop is set", "makes the loop that is not set"),
            "accelerated", new Words("written in C now", "no longer written in C"),
            "signature_from", new Words("its signature is told by: %s", "its own source tells its signature, not: %s"),
            "defined_as", new Words("defined as %s now", "no longer defined as %s"),
            "body", new Words("its body is %s now", "its body is no longer %s"),
            "writable", new Words("can be set now", "can no longer be set"),
            "source", new Words("only %s names it now", "the function itself names it now"));

    private FacetWords() {}

    /**
     * What has happened.
     *
     * @param facet the key in the spec
     * @param title the same, of whatever the key belongs to
     */
    static String of(String facet, String title, Optional<YamlNode> was, Optional<YamlNode> is) {
        Optional<String> old = was.map(YamlNode::flow);
        Optional<String> fresh = is.map(YamlNode::flow);
        if (old.isPresent() && fresh.isPresent()) {
            return title + ": " + fresh.get() + ", was " + old.get();
        }
        boolean came = fresh.isPresent();
        String value = fresh.or(() -> old).orElseThrow();
        Words known = KNOWN.get(facet);
        if (known != null) {
            String subject = title.endsWith(facet.replace('_', ' ')) ? "" : title + ": ";
            return subject + (came ? known.came : known.went).replace("%s", value);
        }
        if (value.equals(TRUE)) {
            return came ? title + " now" : "no longer " + title;
        }
        return came ? title + " now " + value : title + " no longer " + value;
    }
}
