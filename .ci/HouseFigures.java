import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Counts what can be counted of the house; see {@code .ci/house-figures}. */
class HouseFigures {

    private static final Path MAIN = Path.of("src/main/java/cn/safecommunity");
    private static final Pattern CONSTANT = Pattern.compile("public static final String (\\w+) =");

    /** Something that has a size. */
    private record Sized(String name, int size) {}

    public static void main(String[] args) throws IOException {
        List<Path> sources = files(MAIN, ".java");
        rooms(sources);
        List<Sized> lines = new ArrayList<>();
        for (Path source : sources) {
            lines.add(new Sized(MAIN.relativize(source).toString(), Files.readAllLines(source).size()));
        }
        print("lines per file", lines);
        methodsAndConstructors(sources);
        constants(sources);
        forms(files(Path.of("forms"), ".html"));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static void rooms(List<Path> sources) {
        Map<String, Long> types = sources.stream()
                .filter(source -> !source.endsWith("package-info.java"))
                .map(source -> MAIN.relativize(source))
                .filter(source -> source.getNameCount() > 1)
                .collect(Collectors.groupingBy(source -> source.getName(0).toString(), TreeMap::new, Collectors.counting()));
        System.out.println("types per room (" + types.size() + " rooms): " + types.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(room -> room.getKey() + " " + room.getValue())
                .collect(Collectors.joining(", ")));
    }

    private static void methodsAndConstructors(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(
                null,
                null,
                null,
                List.of("-proc:none"),
                null,
                compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(sources));
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<Sized> methods = new ArrayList<>();
        List<Sized> constructors = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            new TreeScanner<Void, String>() {
                @Override
                public Void visitClass(ClassTree type, String outer) {
                    for (Tree member : type.getMembers()) {
                        if (member instanceof MethodTree method) {
                            long end = positions.getEndPosition(unit, method);
                            if (end >= 0 && method.getName().contentEquals("<init>")) {
                                constructors.add(new Sized(
                                        type.getSimpleName().toString(), method.getParameters().size()));
                            } else if (end >= 0 && method.getBody() != null) {
                                long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
                                long last = unit.getLineMap().getLineNumber(end);
                                methods.add(new Sized(
                                        type.getSimpleName() + "." + method.getName(), (int) (last - first + 1)));
                            }
                        }
                    }
                    return super.visitClass(type, outer);
                }
            }.scan(unit, "");
        }
        print("lines per method", methods);
        print("parameters per constructor", constructors);
        System.out.println("  with more than seven: " + constructors.stream()
                .filter(one -> one.size() > 7)
                .map(one -> one.name() + " " + one.size())
                .collect(Collectors.joining(", ")));
    }

    private static void constants(List<Path> sources) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path source : sources) {
            texts.put(source.getFileName().toString().replace(".java", ""), Files.readString(source));
        }
        int declared = 0;
        int used = 0;
        for (Map.Entry<String, String> model : texts.entrySet()) {
            Matcher constant = CONSTANT.matcher(model.getKey().endsWith("Model") ? model.getValue() : "");
            while (constant.find()) {
                String name = model.getKey() + "." + constant.group(1);
                declared++;
                used += texts.entrySet().stream()
                                .anyMatch(other -> !other.getKey().equals(model.getKey())
                                        && other.getValue().contains(name))
                        ? 1
                        : 0;
            }
        }
        System.out.println("constants of the models: " + declared + " declared, " + used + " used by main code");
    }

    /** Which part of the lines of the forms stands in three or more of them. */
    private static void forms(List<Path> forms) throws IOException {
        Map<String, Integer> inForms = new TreeMap<>();
        List<String> all = new ArrayList<>();
        for (Path form : forms) {
            List<String> lines = Files.readAllLines(form).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            all.addAll(lines);
            Set<String> once = new HashSet<>(lines);
            once.forEach(line -> inForms.merge(line, 1, Integer::sum));
        }
        long shared = all.stream().filter(line -> inForms.get(line) >= 3).count();
        System.out.printf(
                "forms: %d with %d lines, %.0f %% of them in three or more forms%n",
                forms.size(), all.size(), 100.0 * shared / Math.max(1, all.size()));
    }

    private static void print(String what, List<Sized> all) {
        List<Sized> sorted = all.stream().sorted((a, b) -> a.size() - b.size()).toList();
        Sized largest = sorted.get(sorted.size() - 1);
        System.out.printf(
                "%s: %d, median %d, 90th percentile %d, largest %d (%s), mean %.1f%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2).size(),
                sorted.get(sorted.size() * 9 / 10).size(),
                largest.size(),
                largest.name(),
                sorted.stream().mapToInt(Sized::size).average().orElse(0));
    }
}
