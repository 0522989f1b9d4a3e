package io.github.qtloop.codegen.gates.revapi;

import io.github.qtloop.codegen.base.CodegenException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.revapi.API;
import org.revapi.AnalysisContext;
import org.revapi.AnalysisResult;
import org.revapi.Revapi;
import org.revapi.base.FileArchive;
import org.revapi.java.JavaApiAnalyzer;

/** Runs revapi. */
public final class ApiComparison {
    /**
     * Overloads are told apart by their erased parameters and not matched by resemblance: of a changed parameter list
     * revapi reports what callers lose and what they get, whatever other overloads there are.
     */
    private static final String CONFIGURATION = """
            [{"extension": "revapi.java",
              "configuration": {"matchOverloads": false, "missing-classes": {"behavior": "error"}}}]
            """;

    private final List<FileArchive> classPath;

    /**
     * Prepares comparisons.
     *
     * @param classPath the jars that the compared classes refer to
     */
    public ApiComparison(List<Path> classPath) {
        this.classPath = classPath.stream().map(p -> new FileArchive(p.toFile())).toList();
    }

    /**
     * Compares the public types of two archives.
     *
     * @param before the older API
     * @param after the newer one
     * @return the differences that callers can see, sorted
     * @throws CodegenException when revapi fails, or has not seen every public type
     */
    @SuppressWarnings("try") // Closing may throw anything, and all is caught.
    public SortedSet<ApiDifference> compare(ApiArchive before, ApiArchive after) {
        Revapi revapi = Revapi.builder()
                .withAnalyzers(List.of(JavaApiAnalyzer.class))
                .withFilters(List.of(OwnTypes.class))
                .withReporters(List.of(DifferenceCollector.class))
                .build();
        API older = api(before);
        API newer = api(after);
        AnalysisContext context = AnalysisContext.builder(revapi)
                .withOldAPI(older)
                .withNewAPI(newer)
                .withConfigurationFromJSON(CONFIGURATION)
                .build();
        try (AnalysisResult result = revapi.analyze(context)) {
            result.throwIfFailed();
            OwnTypes types = extension(result, OwnTypes.class);
            requireSeen(before, types.seen(older));
            requireSeen(after, types.seen(newer));
            return extension(result, DifferenceCollector.class).differences();
        } catch (CodegenException e) {
            throw e;
        } catch (Exception e) {
            throw new CodegenException(
                    "revapi cannot compare " + before.getName() + " with " + after.getName() + ": " + e.getMessage(),
                    e);
        }
    }

    private API api(ApiArchive archive) {
        return API.of(archive).supportedBy(classPath).build();
    }

    private static <T> T extension(AnalysisResult result, Class<T> type) {
        return result.getExtensions().getExtensionInstances(type).iterator().next().getInstance();
    }

    private static void requireSeen(ApiArchive archive, Set<String> seen) {
        Set<String> unseen = new TreeSet<>(archive.publicTypes());
        unseen.removeAll(seen);
        if (!unseen.isEmpty()) {
            throw new CodegenException("revapi has not seen " + unseen.size() + " of the "
                    + archive.publicTypes().size() + " public types of " + archive.getName() + ", such as "
                    + unseen.iterator().next() + "; build it again");
        }
    }
}
