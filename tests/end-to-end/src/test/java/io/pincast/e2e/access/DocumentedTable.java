package io.pincast.e2e.access;

import io.pincast.test.instance.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/permissions.md} as it is written for people. */
final class DocumentedTable {
    private static final String ROLES = "| permission |";
    private static final String ENDPOINTS = "| endpoint | needs |\n| --- | --- |\n";
    private final String text;

    private DocumentedTable(String text) {
        this.text = text;
    }

    static DocumentedTable read() throws IOException {
        return new DocumentedTable(Files.readString(file()));
    }

    private static Path file() {
        return Processes.checkout().resolve("docs/permissions.md");
    }

    /** What each role may, by role. */
    Map<String, Set<String>> roles() {
        var rows = text.lines()
                .dropWhile(line -> !line.startsWith(ROLES))
                .takeWhile(line -> line.startsWith("|"))
                .map(DocumentedTable::cells)
                .toList();
        var roles = new LinkedHashMap<String, Set<String>>();
        var head = rows.getFirst();
        for (var column = 2; column < head.size(); column++) {
            var permissions = new HashSet<String>();
            for (var row : rows.subList(2, rows.size())) {
                if (row.size() > column && row.get(column).equals("yes")) {
                    permissions.add(word(row.getFirst()));
                }
            }
            roles.put(head.get(column), permissions);
        }
        return roles;
    }

    /** Every permission that a role can have. */
    Set<String> permissions() {
        return roles().values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The last part of the page: a line for each endpoint. */
    String endpoints() {
        var at = text.indexOf(ENDPOINTS);
        return at < 0 ? "" : text.substring(at + ENDPOINTS.length());
    }

    /** Writes that part anew. */
    void write(List<Endpoint> endpoints) throws IOException {
        var at = text.indexOf(ENDPOINTS) + ENDPOINTS.length();
        Files.writeString(file(), text.substring(0, at) + rendered(endpoints));
    }

    static String rendered(List<Endpoint> endpoints) {
        return endpoints.stream()
                .sorted((one, other) -> one.path().equals(other.path())
                        ? one.method().compareTo(other.method())
                        : one.path().compareTo(other.path()))
                .map(endpoint -> "| `" + endpoint.name() + "` | " + needs(endpoint) + " |\n")
                .collect(Collectors.joining());
    }

    private static String needs(Endpoint endpoint) {
        var isPermission = endpoint.needs().contains(":") || endpoint.needs().equals("admin");
        return "`" + endpoint.needs() + "`" + (isPermission && endpoint.person() ? ", and a person" : "");
    }

    private static List<String> cells(String line) {
        var cells = line.strip().replaceAll("^\\||\\|$", "");
        return Stream.of(cells.split("\\|", -1)).map(String::strip).toList();
    }

    private static String word(String cell) {
        return cell.replace("`", "");
    }
}
