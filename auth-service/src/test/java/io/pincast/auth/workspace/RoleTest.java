package io.pincast.auth.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoleTest {
    private static final Path TABLE = Path.of("../docs/permissions.md");
    private static final Pattern PERMISSION = Pattern.compile("`([a-z:]+)`");

    @Test
    void allowsNobodyMoreThanTheRoleAboveIt() {
        var roles = Role.values();
        for (var index = 1; index < roles.length; index++) {
            assertThat(roles[index - 1].scopes()).containsAll(roles[index].scopes());
        }
        assertThat(Role.CONTRIBUTOR.scopes()).doesNotContain("posts:publish", "admin");
        assertThat(Role.EDITOR.scopes()).contains("posts:publish").doesNotContain("admin");
        assertThat(Role.VIEWER.scopes()).allMatch(scope -> scope.endsWith(":read"));
    }

    @Test
    void allowsWhatTheDocumentedTableSays() throws IOException {
        var documented = documented();
        assertThat(documented.keySet()).containsExactlyInAnyOrder(Role.values());
        for (var role : Role.values()) {
            assertThat(documented.get(role)).as(role.name()).isEqualTo(role.scopes());
        }
    }

    /** The first table of the page: a column for each role, "yes" where it may. */
    private static Map<Role, Set<String>> documented() throws IOException {
        var lines = Files.readAllLines(TABLE);
        var head = lines.stream()
                .filter(line -> line.startsWith("| permission |"))
                .findFirst()
                .orElseThrow();
        var columns = cells(head);
        var documented = new EnumMap<Role, Set<String>>(Role.class);
        columns.stream()
                .skip(2)
                .filter(column -> !column.isEmpty())
                .forEach(column -> documented.put(Role.valueOf(column), new TreeSet<>()));
        lines.stream()
                .skip(lines.indexOf(head) + 2)
                .takeWhile(line -> line.startsWith("|"))
                .map(RoleTest::cells)
                .forEach(row -> {
                    var permission = PERMISSION.matcher(row.getFirst());
                    assertThat(permission.matches()).as(row.getFirst()).isTrue();
                    documented.forEach((role, permissions) -> {
                        if (row.get(columns.indexOf(role.name())).equals("yes")) {
                            permissions.add(permission.group(1));
                        }
                    });
                });
        return documented;
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1).split("\\|", -1)).map(String::strip).toList();
    }
}
