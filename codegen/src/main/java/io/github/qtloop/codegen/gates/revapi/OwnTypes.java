package io.github.qtloop.codegen.gates.revapi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.revapi.API;
import org.revapi.ArchiveAnalyzer;
import org.revapi.Element;
import org.revapi.FilterFinishResult;
import org.revapi.FilterStartResult;
import org.revapi.TreeFilter;
import org.revapi.base.BaseTreeFilterProvider;
import org.revapi.base.IndependentTreeFilter;
import org.revapi.java.spi.JavaTypeElement;

/**
 * Lets revapi compare the types of the compared archives only, not those of the core and of the JDK that they use, and
 * remembers which it has seen. revapi makes one.
 */
public final class OwnTypes extends BaseTreeFilterProvider {
    private final Map<API, Set<String>> seen = new HashMap<>();

    /** For revapi. */
    public OwnTypes() {}

    @Override
    public String getExtensionId() {
        return "qtloop.own-types";
    }

    @Override
    public void close() {}

    /** The qualified names of the types of an API that were compared. */
    Set<String> seen(API api) {
        return seen.getOrDefault(api, Set.of());
    }

    @Override
    public <E extends Element<E>> Optional<TreeFilter<E>> filterFor(ArchiveAnalyzer<E> analyzer) {
        API api = analyzer.getApi();
        Set<String> types = seen.computeIfAbsent(api, key -> new TreeSet<>());
        return Optional.of(new IndependentTreeFilter<>() {
            @Override
            protected FilterStartResult doStart(E element) {
                if (element instanceof JavaTypeElement type) {
                    if (StreamSupport.stream(api.getArchives().spliterator(), false)
                            .noneMatch(own -> own == element.getArchive())) {
                        return FilterStartResult.doesntMatch();
                    }
                    types.add(type.getDeclaringElement().getQualifiedName().toString());
                }
                return FilterStartResult.matchAndDescend();
            }
        });
    }
}
