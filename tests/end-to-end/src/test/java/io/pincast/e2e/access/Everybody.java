package io.pincast.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Who calls, and what the table says becomes of it. */
final class Everybody {
    private static final Set<String> PEOPLES_WORDS = Set.of("signed-in", "member", "installation");
    private static final Set<String> OF_AN_ACCOUNT = Set.of("accountId", "postId", "pinId");
    private static final String TOO_MANY = "/problems/too-many-requests";
    /** Where the schema does not tell all of what is looked at before anything is looked up. */
    private static final Map<String, String> BODIES = Map.of(
            "POST /api/v1/api-tokens", "{\"name\":\"x\",\"scopes\":[\"posts:read\"]}",
            "POST /api/v1/posts/{postId}/publication-resolutions", "{\"publicationId\":\"x\",\"decision\":\"GIVE_UP\"}",
            "PUT /api/v1/posts/{postId}/schedule", "{\"dueAt\":\"2035-01-01T10:00:00Z\"}");

    private final Cast cast;
    private final DocumentedTable table;
    private final Call call;
    private final SampleBody bodies;
    private final Map<String, Members.Person> people = new LinkedHashMap<>();
    private final Map<String, Call.Caller> without = new LinkedHashMap<>();
    private final Call.Caller everyScope;
    private final Call.Caller elsewhere;
    private final Call.Caller expired;
    private final Call.Caller strangerHere;

    Everybody(Cast cast, DocumentedTable table, Call call, SampleBody bodies) {
        this.cast = cast;
        this.table = table;
        this.call = call;
        this.bodies = bodies;
        table.roles().keySet().forEach(role -> people.put(role, cast.person(role)));
        for (var permission : table.permissions()) {
            var others = new TreeSet<>(table.permissions());
            others.remove(permission);
            without.put(permission, cast.program(others));
        }
        everyScope = cast.program(table.permissions());
        elsewhere = cast.programElsewhere(table.permissions());
        expired = cast.expired(table.permissions());
        strangerHere = cast.strangerHere();
    }

    /** Those that are refused come first: what is let in may change what the next would find. */
    List<Cell> cellsOf(Endpoint endpoint) {
        var cells = new ArrayList<Cell>();
        var known = endpoint.isForEverybody() ? Outcome.LET_IN : Outcome.UNKNOWN_CALLER;
        cells.add(new Cell("nobody", cast::nobody, known));
        cells.add(new Cell("a forged token", cast::forged, known));
        cells.add(new Cell("a token that has ended", () -> expired, known));
        cells.add(new Cell(
                "a member of another workspace, asking for this one",
                () -> endsSessions(endpoint) ? cast.strangerHere() : strangerHere,
                endpoint.isForEverybody() || isPersonal(endpoint) ? Outcome.LET_IN : Outcome.MISSING));
        cells.add(new Cell("a token without the scope", () -> withoutScope(endpoint), ofProgram(endpoint, false)));
        cells.add(new Cell("a token for another account", () -> elsewhere, ofProgramElsewhere(endpoint)));
        cells.add(new Cell(
                "a member of another workspace, in that one",
                () -> endsSessions(endpoint) ? cast.strangerAtHomeAgain() : cast.strangerAtHome(),
                atHome(endpoint)));
        var roles = new ArrayList<>(people.keySet()).reversed();
        roles.forEach(role ->
                cells.add(new Cell(role, () -> caller(endpoint, people.get(role)), ofRole(endpoint, role))));
        cells.add(new Cell("a token with every scope", () -> everyScope, ofProgram(endpoint, true)));
        return cells;
    }

    private Outcome ofRole(Endpoint endpoint, String role) {
        return switch (endpoint.needs()) {
            case "everybody", "signed-in", "member" -> Outcome.LET_IN;
            case "installation" -> Outcome.LACKS_PERMISSION;
            default -> table.roles().get(role).contains(endpoint.needs()) ? Outcome.LET_IN : Outcome.LACKS_PERMISSION;
        };
    }

    private static Outcome ofProgram(Endpoint endpoint, boolean hasScope) {
        if (endpoint.isForEverybody()) {
            return Outcome.LET_IN;
        }
        if (endpoint.person() || PEOPLES_WORDS.contains(endpoint.needs())) {
            return Outcome.PEOPLE_ONLY;
        }
        return hasScope ? Outcome.LET_IN : Outcome.LACKS_PERMISSION;
    }

    private static Outcome ofProgramElsewhere(Endpoint endpoint) {
        var outcome = ofProgram(endpoint, true);
        return outcome == Outcome.LET_IN && endpoint.parameters().stream().anyMatch(OF_AN_ACCOUNT::contains)
                ? Outcome.MISSING
                : outcome;
    }

    /** The administrator of the installation in a workspace of its own: there, nothing of this one exists. */
    private static Outcome atHome(Endpoint endpoint) {
        var anyOfOnes = endpoint.path().startsWith("/api/v1/workspaces")
                && endpoint.needs().equals("signed-in");
        var own = endpoint.parameters().isEmpty() || endpoint.isForEverybody() || anyOfOnes;
        return own ? Outcome.LET_IN : Outcome.MISSING;
    }

    /** About a person alone: the workspace that it names is not looked at. */
    private static boolean isPersonal(Endpoint endpoint) {
        return endpoint.needs().equals("signed-in") && !endpoint.path().startsWith("/api/v1/workspaces");
    }

    private Call.Caller withoutScope(Endpoint endpoint) {
        return without.getOrDefault(endpoint.needs(), everyScope);
    }

    private static Call.Caller caller(Endpoint endpoint, Members.Person person) {
        return endsSessions(endpoint) ? person.signedInAgain() : person.caller();
    }

    /** Or may: what a person does about itself. */
    private static boolean endsSessions(Endpoint endpoint) {
        return endpoint.needs().equals("signed-in") && !endpoint.method().equals("GET");
    }

    Outcome call(Endpoint endpoint, Cell cell) {
        var path = cast.path(endpoint);
        var answer = call.send(endpoint, path, body(endpoint), cell.caller().get());
        assertThat(answer.status()).as(cell.who() + ": " + answer.text()).isLessThan(500);
        assertThat(answer.type()).as("the door's limit hides what is asked").isNotEqualTo(TOO_MANY);
        var outcome = Outcome.of(answer);
        if (cell.who().equals("a token for another account")) {
            // A problem says which path it is about, as the caller gave it.
            assertThat(answer.text().replace(path, "")).as(cell.who()).doesNotContain(cast.accountId());
        }
        // What was there may be gone by now, or is something that this cast does not have.
        var mayBeMissing = !endpoint.method().equals("GET") || !cast.knows(endpoint);
        return cell.expected() == Outcome.LET_IN && outcome == Outcome.MISSING && mayBeMissing
                ? Outcome.LET_IN
                : outcome;
    }

    private String body(Endpoint endpoint) {
        var body = BODIES.getOrDefault(endpoint.name(), bodies.of(endpoint));
        for (var id : cast.ids().entrySet()) {
            body = body.replace("\"" + id.getKey() + "\":\"x\"", "\"" + id.getKey() + "\":\"" + id.getValue() + "\"");
        }
        return body;
    }

    /** One caller of one endpoint. */
    record Cell(String who, Supplier<Call.Caller> caller, Outcome expected) {}
}
