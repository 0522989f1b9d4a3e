package io.github.qtloop.codegen.gates.conformance;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises methods that answer with a bare "unsupported": however they are called, they end by throwing an exception
 * that means it, or by returning something that does nothing else. What stands before the end, such as checks of the
 * arguments, makes no difference; nor does it when a helper throws.
 */
final class Refusals {
    /** Exceptions that mean it by their name. */
    private static final Set<String> REFUSING = Set.of(
            "UnsupportedOperationException",
            "UnsupportedOperationError",
            "NotImplementedError",
            "NotImplementedException",
            "AbstractMethodError",
            "NoSuchMethodError");

    /** Exceptions that mean it when they say so, or nothing. */
    private static final Set<String> GENERAL = Set.of(
            "AssertionError", "Error", "Exception", "IllegalStateException", "InternalError", "LinkageError",
            "RuntimeException", "IllegalCallerException", "IncompatibleClassChangeError");

    private static final Pattern MEANING = Pattern.compile(
            "(?i)(not|never|no)\\b.{0,12}\\b(implement|support)|un(supported|implemented)|\\b(todo|fixme|stub)\\b");

    private final Map<String, CoreType> core;
    private final Hierarchy hierarchy;

    Refusals(Map<String, CoreType> core, Hierarchy hierarchy) {
        this.core = core;
        this.hierarchy = hierarchy;
    }

    /** Whether a method is a refusal. */
    boolean refuses(Hierarchy.Implementation implementation) {
        return implementation.method().declaration()
                .map(method -> new Search(implementation.owner()).refuses(method))
                .orElse(false);
    }

    /** One question; it remembers the helpers that it has looked into. */
    private final class Search {
        private final CoreType owner;
        private final Set<MethodDeclaration> entered = new HashSet<>();
        private final Set<MethodDeclaration> makers = new HashSet<>();

        Search(CoreType owner) {
            this.owner = owner;
        }

        boolean refuses(MethodDeclaration method) {
            return entered.add(method)
                    && method.getBody().filter(this::refuses).isPresent();
        }

        private boolean refuses(Statement statement) {
            return switch (statement) {
                case ThrowStmt end -> isRefusal(end.getExpression());
                case ReturnStmt end -> end.getExpression().filter(this::yieldsRefusal).isPresent();
                case ExpressionStmt end -> end.getExpression() instanceof MethodCallExpr call && callsRefusal(call);
                case BlockStmt block -> refuses(block);
                case SynchronizedStmt block -> refuses(block.getBody());
                case LabeledStmt labeled -> refuses(labeled.getStatement());
                case TryStmt attempt -> refuses(attempt.getTryBlock())
                        && attempt.getCatchClauses().stream().allMatch(c -> refuses(c.getBody()))
                        || attempt.getFinallyBlock().filter(this::refuses).isPresent();
                case IfStmt choice -> refuses(choice.getThenStmt())
                        && choice.getElseStmt().filter(this::refuses).isPresent();
                default -> false;
            };
        }

        /** The last statement decides, unless an earlier one may end the method otherwise. */
        private boolean refuses(BlockStmt block) {
            List<Statement> statements =
                    block.getStatements().stream().filter(s -> !s.isEmptyStmt()).toList();
            return !statements.isEmpty()
                    && statements.subList(0, statements.size() - 1).stream().noneMatch(Search::mayReturn)
                    && refuses(statements.getLast());
        }

        private static boolean mayReturn(Node node) {
            return node instanceof ReturnStmt
                    || !(node instanceof LambdaExpr || node instanceof ObjectCreationExpr)
                            && node.getChildNodes().stream().anyMatch(Search::mayReturn);
        }

        /** Whether an expression is an exception that means it. */
        private boolean isRefusal(Expression expression) {
            return switch (expression) {
                case EnclosedExpr inner -> isRefusal(inner.getInner());
                case CastExpr cast -> isRefusal(cast.getExpression());
                case ObjectCreationExpr creation -> refusesByName(creation) || refusesByText(creation);
                case NameExpr name -> constant(name.getNameAsString()).filter(this::isRefusal).isPresent();
                case FieldAccessExpr field -> constant(field.getNameAsString()).filter(this::isRefusal).isPresent();
                case MethodCallExpr call -> makesRefusal(call);
                default -> false;
            };
        }

        private boolean refusesByName(ObjectCreationExpr creation) {
            String name = creation.getType().getNameAsString();
            return REFUSING.contains(name)
                    || named(name).anyMatch(type -> hierarchy.ancestry(type.name()).stream()
                            .anyMatch(above -> REFUSING.contains(above.substring(above.lastIndexOf('.') + 1))));
        }

        private static boolean refusesByText(ObjectCreationExpr creation) {
            if (!GENERAL.contains(creation.getType().getNameAsString())) {
                return false;
            }
            String text = String.join(" ", Stream.concat(
                            creation.findAll(StringLiteralExpr.class).stream().map(StringLiteralExpr::asString),
                            creation.findAll(TextBlockLiteralExpr.class).stream().map(TextBlockLiteralExpr::asString))
                    .toList());
            return creation.getArguments().isEmpty() || MEANING.matcher(text).find();
        }

        /** Whether a returned value only brings a refusal. */
        private boolean yieldsRefusal(Expression expression) {
            return switch (expression) {
                case EnclosedExpr inner -> yieldsRefusal(inner.getInner());
                case CastExpr cast -> yieldsRefusal(cast.getExpression());
                case LambdaExpr lambda -> refuses(lambda.getBody());
                case MethodCallExpr call -> callsRefusal(call);
                default -> false;
            };
        }

        /** Whether a call throws a refusal, or is handed one to deliver. */
        private boolean callsRefusal(MethodCallExpr call) {
            return call.getArguments().stream().anyMatch(a -> a.isObjectCreationExpr() && isRefusal(a))
                    || helpers(call).anyMatch(this::refuses);
        }

        /** Whether a call returns an exception that means it, for its caller to throw. */
        private boolean makesRefusal(MethodCallExpr call) {
            return callsRefusal(call)
                    || helpers(call)
                            .filter(makers::add)
                            .flatMap(helper -> helper.getBody().stream())
                            .flatMap(body -> body.getStatements().getLast().stream())
                            .anyMatch(last -> last instanceof ReturnStmt end
                                    && end.getExpression().filter(this::isRefusal).isPresent());
        }

        /** The methods of the core that a call may mean. */
        private Stream<MethodDeclaration> helpers(MethodCallExpr call) {
            Stream<CoreType> places = call.getScope()
                    .filter(scope -> !scope.isThisExpr() && !scope.isSuperExpr())
                    .map(scope -> scope.isNameExpr()
                            ? named(scope.asNameExpr().getNameAsString())
                            : Stream.<CoreType>of())
                    .orElseGet(() -> Stream.concat(nearby().stream(), imported(call.getNameAsString())));
            return places.flatMap(type -> type.syntax().findAll(MethodDeclaration.class).stream())
                    .filter(m -> m.getNameAsString().equals(call.getNameAsString())
                            && m.getParameters().size() == call.getArguments().size());
        }

        private Optional<Expression> constant(String name) {
            return core.values().stream()
                    .flatMap(type -> type.syntax().findAll(FieldDeclaration.class).stream())
                    .flatMap(field -> field.getVariables().stream())
                    .filter(v -> v.getNameAsString().equals(name))
                    .flatMap(v -> v.getInitializer().stream())
                    .filter(Expression::isObjectCreationExpr)
                    .findFirst();
        }

        /** The type itself, its superclasses, and the types around them. */
        private Collection<CoreType> nearby() {
            return core.values().stream()
                    .filter(type -> hierarchy.ancestry(owner.name()).stream()
                            .anyMatch(name -> name.equals(type.name()) || name.startsWith(type.name() + ".")))
                    .toList();
        }

        private Stream<CoreType> imported(String method) {
            return owner.syntax().findCompilationUnit().stream()
                    .flatMap(unit -> unit.getImports().stream())
                    .filter(i -> i.isStatic() && (i.isAsterisk() || i.getNameAsString().endsWith("." + method)))
                    .map(i -> i.isAsterisk()
                            ? i.getNameAsString()
                            : i.getNameAsString().substring(0, i.getNameAsString().lastIndexOf('.')))
                    .flatMap(name -> Optional.ofNullable(core.get(name)).stream());
        }

        private Stream<CoreType> named(String simpleName) {
            return core.values().stream().filter(type -> type.label().equals(simpleName));
        }
    }
}
