package io.pincast.simulator.exchange;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The OAuth scopes of the description's {@code securitySchemes}. */
public final class Scopes {
    public static final String USER_READ = "user_accounts:read";
    public static final String BOARDS_READ = "boards:read";
    public static final String BOARDS_READ_SECRET = "boards:read_secret";
    public static final String BOARDS_WRITE = "boards:write";
    public static final String BOARDS_WRITE_SECRET = "boards:write_secret";
    public static final String PINS_READ = "pins:read";
    public static final String PINS_READ_SECRET = "pins:read_secret";
    public static final String PINS_WRITE = "pins:write";
    public static final String PINS_WRITE_SECRET = "pins:write_secret";

    /** What a user can grant. */
    public static final Set<String> ALL =
            Set.of(("ads:read ads:write billing:read billing:write biz_access:read biz_access:write boards:read"
                            + " boards:read_secret boards:write boards:write_secret catalogs:read catalogs:write msot:write"
                            + " pins:read pins:read_secret pins:write pins:write_secret user_accounts:read"
                            + " user_accounts:write")
                    .split(" "));

    private Scopes() {}

    /** What creating, changing, saving and deleting a Pin needs. */
    static String[] pinWrites() {
        return new String[] {BOARDS_READ, BOARDS_WRITE, PINS_READ, PINS_WRITE};
    }

    /** Scopes from a list with commas or spaces. */
    public static Set<String> parse(String list) {
        return Arrays.stream(list.split("[,\\s]+"))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
