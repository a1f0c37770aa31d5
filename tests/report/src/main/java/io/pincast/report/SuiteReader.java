package io.pincast.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one report's class, its numbers, and what each test that failed said. */
final class SuiteReader implements Reports.Visitor {
    private static final String NOTHING_SAID = "it said nothing";

    private final List<Suite.Failure> failures = new ArrayList<>();
    private @Nullable Suite suite;
    private String test = "";

    @Override
    public void element(XMLStreamReader element) {
        switch (element.getLocalName()) {
            case "testsuite" -> suite = suite(element);
            case "testcase" -> test = attribute(element, "name");
            case "failure", "error" -> failures.add(new Suite.Failure(test, said(element)));
            default -> {}
        }
    }

    Optional<Suite> found() {
        return Optional.ofNullable(suite);
    }

    private Suite suite(XMLStreamReader element) {
        return new Suite(
                attribute(element, "name"),
                number(element, "tests"),
                number(element, "failures") + number(element, "errors"),
                number(element, "skipped"),
                Double.parseDouble(attribute(element, "time").replace(",", "")),
                failures);
    }

    private static String said(XMLStreamReader element) {
        var message = element.getAttributeValue(null, "message");
        if (message == null || message.isBlank()) {
            return Optional.ofNullable(element.getAttributeValue(null, "type")).orElse(NOTHING_SAID);
        }
        return message.strip().replaceAll("\\s+", " ");
    }

    private static int number(XMLStreamReader element, String attribute) {
        return Integer.parseInt(attribute(element, attribute));
    }

    private static String attribute(XMLStreamReader element, String name) {
        return Optional.ofNullable(element.getAttributeValue(null, name)).orElse("");
    }
}
