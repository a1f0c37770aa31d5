package io.pincast.architecture;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * R10 and the part of R12 that byte code does not show: a try-with-resources catches everything there too, and tests of
 * modules that come later are not compiled yet. So these are read from the sources, as the compiler reads them.
 */
final class SourceHabits {
    private static final Pattern SLEEP = Pattern.compile(
            "(java\\.lang\\.)?Thread(\\.|::)sleep|((java\\.util\\.concurrent\\.)?TimeUnit\\.)?[A-Z]+S\\.sleep");
    private static final Set<String> WIDE = Set.of(
            "Exception", "RuntimeException", "Throwable", "Error", "java.lang.Exception", "java.lang.RuntimeException");

    private SourceHabits() {}

    /** @param rule {@code R10} or {@code R12-catch} */
    record Finding(String rule, String file, long line, String code) {
        @Override
        public String toString() {
            return rule + " " + file + ":" + line + " " + code + "\n  " + insteadOf(rule);
        }
    }

    private static String insteadOf(String rule) {
        return rule.equals("R10")
                ? "because a sleep is too long on a fast machine and too short on a slow one; await a condition, or move the"
                        + " MutableClock"
                : "because it swallows what nobody thought of; name what is expected, throw or hand on the rest, or say in a"
                        + " comment why this is the outermost place that can meet it";
    }

    static List<Finding> in(List<Path> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var findings = new ArrayList<Finding>();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            var trees = Trees.instance(task);
            for (var unit : task.parse()) {
                new Reader(unit, trees, findings).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return findings;
    }

    /** Walks one file. */
    private static final class Reader extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final List<Finding> findings;

        Reader(CompilationUnitTree unit, Trees trees, List<Finding> findings) {
            this.unit = unit;
            this.trees = trees;
            this.findings = findings;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
            if (SLEEP.matcher(call.getMethodSelect().toString()).matches()) {
                report("R10", call);
            }
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree reference, Void unused) {
            if (SLEEP.matcher(reference.toString()).matches()) {
                report("R10", reference);
            }
            return super.visitMemberReference(reference, null);
        }

        @Override
        public Void visitCatch(CatchTree handler, Void unused) {
            if (isWide(handler.getParameter().getType()) && swallows(handler) && !isOutermost() && !isTest()) {
                report("R12-catch", handler.getParameter());
            }
            return super.visitCatch(handler, null);
        }

        // Cleaning up, translating and completing a future exceptionally lose nothing.
        private static boolean swallows(CatchTree handler) {
            var statements = handler.getBlock().getStatements();
            if (!statements.isEmpty() && statements.getLast() instanceof ThrowTree) {
                return false;
            }
            var caught = handler.getParameter().getName().toString();
            return statements.stream().noneMatch(statement -> handsOn(statement, caught));
        }

        private static boolean handsOn(Tree statement, String caught) {
            return statement instanceof ExpressionStatementTree expression
                    && expression.getExpression() instanceof MethodInvocationTree call
                    && !call.getMethodSelect().toString().startsWith("log.")
                    && call.getArguments().stream()
                            .anyMatch(argument -> argument.toString().equals(caught));
        }

        private static boolean isWide(Tree type) {
            return type instanceof UnionTypeTree union
                    ? union.getTypeAlternatives().stream().anyMatch(Reader::isWide)
                    : WIDE.contains(type.toString());
        }

        // In a loop of this very method, where work goes on with the next one; or in a method that says why.
        private boolean isOutermost() {
            for (var path = getCurrentPath(); path != null; path = path.getParentPath()) {
                switch (path.getLeaf()) {
                    case WhileLoopTree _, ForLoopTree _, EnhancedForLoopTree _, DoWhileLoopTree _ -> {
                        return true;
                    }
                    case MethodTree method -> {
                        return saysSo(method);
                    }
                    default -> {}
                }
            }
            return false;
        }

        private boolean saysSo(MethodTree method) {
            var positions = trees.getSourcePositions();
            var text = text();
            var start = text.lastIndexOf("\n\n", (int) positions.getStartPosition(unit, method));
            return text.substring(Math.max(start, 0), (int) positions.getEndPosition(unit, method))
                    .contains("outermost");
        }

        private String text() {
            try {
                return unit.getSourceFile().getCharContent(true).toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private boolean isTest() {
            var path = unit.getSourceFile().getName();
            return path.contains("/src/test/") && !path.contains("/fixture/");
        }

        private void report(String rule, Tree tree) {
            var line =
                    unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
            var file = Checkout.root()
                    .relativize(Path.of(unit.getSourceFile().getName()).toAbsolutePath());
            findings.add(new Finding(rule, file.toString(), line, tree.toString()));
        }
    }
}
