package io.pincast.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the parent pom's list of modules, and the reports that lie in their folders. */
final class Reports {
    private static final List<String> FOLDERS = List.of("target/surefire-reports", "target/failsafe-reports");
    private final Path root;
    private final Instant since;
    private final XMLInputFactory xml = XMLInputFactory.newFactory();

    /** @param since when this run began: what an earlier one left does not count */
    Reports(Path root, Instant since) {
        this.root = root;
        this.since = since;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    List<String> modules() throws IOException {
        var modules = new ArrayList<String>();
        read(root.resolve("pom.xml"), element -> {
            if (element.getLocalName().equals("module")) {
                modules.add(element.getElementText().strip());
            }
        });
        return modules;
    }

    List<Suite> suitesOf(String module) throws IOException {
        var suites = new ArrayList<Suite>();
        for (var folder : FOLDERS) {
            var reports = root.resolve(module).resolve(folder);
            if (Files.isDirectory(reports)) {
                try (var files = Files.newDirectoryStream(reports, "TEST-*.xml")) {
                    for (var file : files) {
                        suite(file).ifPresent(suites::add);
                    }
                }
            }
        }
        return suites;
    }

    private Optional<Suite> suite(Path file) throws IOException {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
            return Optional.empty();
        }
        var suite = new SuiteReader();
        try {
            read(file, suite);
        } catch (IOException e) {
            // Cut off by a process that was ended: its numbers are still worth the table.
            if (suite.found().isEmpty()) {
                throw e;
            }
        }
        return suite.found();
    }

    private void read(Path file, Visitor visitor) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var reader = xml.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    visitor.element(reader);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(file + " is no whole XML", e);
        }
    }

    interface Visitor {
        void element(XMLStreamReader element) throws XMLStreamException;
    }
}
