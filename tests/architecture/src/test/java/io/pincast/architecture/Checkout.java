package io.pincast.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/** This checkout as files: modules, their sources and what was compiled of them. */
public final class Checkout {
    private static final Path ROOT = findRoot();

    private Checkout() {}

    public static Path root() {
        return ROOT;
    }

    /** The modules of the parent pom, as paths below the root. */
    public static List<String> modules() {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var pom = factory.newDocumentBuilder().parse(ROOT.resolve("pom.xml").toFile());
            var modules = pom.getElementsByTagName("module");
            return Stream.iterate(0, i -> i < modules.getLength(), i -> i + 1)
                    .map(i -> modules.item(i).getTextContent().strip())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the parent pom cannot be read", e);
        }
    }

    /** Those whose classes ship: not the tests, and not the benchmarks, half of which is generated. */
    static List<String> modulesThatShip() {
        return modules().stream()
                .filter(module -> !module.startsWith("tests/") && !module.equals("benchmarks"))
                .toList();
    }

    /** What ships. Read from folders, so that a class counts whether or not these tests depend on its module; and once. */
    public static JavaClasses production() {
        return Production.CLASSES;
    }

    private static final class Production {
        static final JavaClasses CLASSES = new ClassFileImporter()
                .importPaths(modulesThatShip().stream()
                        .map(Checkout::classesOf)
                        .filter(Files::isDirectory)
                        .toList());
    }

    static Path classesOf(String module) {
        return ROOT.resolve(module).resolve("target/classes");
    }

    /** Every Java source of every module: also of modules that are compiled after this one. */
    static List<Path> sources() {
        return modules().stream()
                .map(module -> ROOT.resolve(module).resolve("src"))
                .filter(Files::isDirectory)
                .flatMap(Checkout::javaFiles)
                .toList();
    }

    static Stream<Path> javaFiles(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Surefire runs in the module's folder, an IDE perhaps in the root.
    private static Path findRoot() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not below a checkout of Pincast");
    }
}
