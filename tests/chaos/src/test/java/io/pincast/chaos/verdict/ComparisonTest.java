package io.pincast.chaos.verdict;

import static io.pincast.chaos.user.TrackedPosts.DUE_AT;
import static io.pincast.chaos.user.TrackedPosts.askedToCancel;
import static io.pincast.chaos.user.TrackedPosts.cancelled;
import static io.pincast.chaos.user.TrackedPosts.edited;
import static io.pincast.chaos.user.TrackedPosts.moved;
import static io.pincast.chaos.user.TrackedPosts.planned;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.chaos.plan.Role;
import io.pincast.chaos.user.Office;
import io.pincast.chaos.user.Tracked;
import io.pincast.chaos.verdict.Finding.Wrong;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final List<Tracked> posts = new ArrayList<>();
    private final Map<String, Told> told = new HashMap<>();
    private final List<SeenPin> pins = new ArrayList<>();
    private final List<SeenRequest> requests = new ArrayList<>();
    private Set<String> unreadable = Set.of();
    private Set<String> admitted = Set.of();
    private boolean ended = true;

    @Test
    void findsNothingWrongWithAPostThatIsItsPin() {
        post("a", "published", "7");
        pin("7", "a v1");

        assertThat(verdict().isGood()).isTrue();
        assertThat(verdict().line())
                .isEqualTo(
                        "posts=1 published=1 cancelled=0 failed_as_told=0 unconfirmed=0 lost=0 duplicate=0 stuck=0 early=0 after_cancel=0");
    }

    @Test
    void missesThePinOfWhatIsToldToBePublished() {
        post("a", "published", "7");

        assertThat(wrongs()).containsExactly(Wrong.LOST);
    }

    @Test
    void findsASecondPin() {
        post("a", "published", "7");
        pin("7", "a v1");
        pin("8", "a v1");

        assertThat(wrongs()).containsExactly(Wrong.DUPLICATE);
    }

    @Test
    void letsASecondPinPassThatPeopleWereToldOf() {
        post("a", "published", "7");
        pin("7", "a v1");
        pin("8", "a v1");
        admitted = Set.of("7", "8");

        assertThat(wrongs()).isEmpty();
    }

    @Test
    void findsThePinOfAPostThatIsToldToHaveFailed() {
        posts.add(planned("1", "a", Role.REVOKED));
        told.put("1", new Told("failed", "", "ACCOUNT_NEEDS_RECONNECT", ""));
        pin("7", "a v1");

        assertThat(wrongs()).containsExactly(Wrong.DUPLICATE);
    }

    @Test
    void findsTwoPostsThatClaimOnePin() {
        post("twin", "published", "7");
        post("twin", "published", "7");
        pin("7", "twin v1");

        assertThat(wrongs()).containsExactly(Wrong.LOST);
    }

    @Test
    void takesTwinsForTwoPosts() {
        post("twin", "published", "7");
        post("twin", "published", "8");
        pin("7", "twin v1");
        pin("8", "twin v1");

        assertThat(wrongs()).isEmpty();
    }

    @Test
    void findsAPinOfWhatWasCancelled() {
        cancelled(post("a", "cancelled", ""));
        pin("7", "a v1");

        assertThat(wrongs()).containsExactly(Wrong.AFTER_CANCEL);
    }

    @Test
    void findsWhatIsPublishedThoughItsUserWasToldThatItIsCancelled() {
        cancelled(post("a", "published", "7"));
        pin("7", "a v1");

        assertThat(wrongs()).containsExactly(Wrong.AFTER_CANCEL);
    }

    @Test
    void findsWordsOlderThanAnEditThatWasTaken() {
        edited(post("a", "published", "7"));
        pin("7", "a v1");

        assertThat(wrongs()).containsExactly(Wrong.AFTER_CANCEL);
    }

    @Test
    void mindsACancellationThatNobodyAskedFor() {
        post("a", "cancelled", "");
        assertThat(wrongs()).containsExactly(Wrong.LOST);

        posts.clear();
        askedToCancel(post("b", "cancelled", ""));
        assertThat(wrongs()).isEmpty();
    }

    @Test
    void mindsAFailureThatNothingExplains() {
        post("a", "failed", "");
        assertThat(wrongs()).containsExactly(Wrong.LOST);

        unreadable = Set.of("0");
        assertThat(wrongs()).isEmpty();
    }

    @Test
    void takesTheRefusalOfARequestThatAFaultStruckForAnExplanation() {
        posts.add(planned("1", "a", Role.USUAL));
        told.put("1", new Told("failed", "", "PIN_NOT_ACCEPTED", "rid-1"));
        requests.add(new SeenRequest(Office.user(0), "", DUE_AT, 400, "3", "rid-1", ""));
        assertThat(wrongs()).isEmpty();

        requests.clear();
        requests.add(new SeenRequest(Office.user(0), "", DUE_AT, 400, "", "rid-1", ""));
        assertThat(wrongs()).containsExactly(Wrong.LOST);
    }

    @Test
    void findsWhatHasNoEndButOnlyInTheEnd() {
        post("a", "publishing", "");
        assertThat(wrongs()).containsExactly(Wrong.STUCK);

        ended = false;
        assertThat(wrongs()).isEmpty();
    }

    @Test
    void leavesThePinOfWhatNobodyCanTellToAPerson() {
        post("a", "needs-attention", "");
        pin("7", "a v1");
        assertThat(wrongs()).isEmpty();

        pin("8", "a v1");
        assertThat(wrongs()).containsExactly(Wrong.DUPLICATE);
    }

    @Test
    void findsWhatWasSentEarly() {
        post("a", "published", "7");
        pin("7", "a v1");
        request("a v1", DUE_AT.minusMillis(900));
        assertThat(wrongs()).isEmpty();

        request("a v1", DUE_AT.minusMillis(1100));
        assertThat(wrongs()).containsExactly(Wrong.EARLY);
    }

    @Test
    void measuresByTheInstantThatHeldWhenItWasSent() {
        var later = DUE_AT.plusSeconds(30);
        var askedAt = DUE_AT.minusSeconds(10);
        moved(post("told", "published", "7"), later, askedAt, true);
        moved(post("not heard", "published", "8"), later, askedAt, false);
        pin("7", "told v1");
        pin("8", "not heard v1");
        request("told v1", DUE_AT);
        request("not heard v1", DUE_AT);

        assertThat(verdict().findings())
                .extracting(finding -> finding.post().planned().key())
                .containsExactly("told");
    }

    private Tracked post(String key, String status, String pinId) {
        var id = Integer.toString(posts.size());
        var post = planned(id, key, Role.USUAL);
        posts.add(post);
        told.put(id, new Told(status, pinId, "", ""));
        return post;
    }

    private void pin(String id, String title) {
        pins.add(new SeenPin(id, Office.user(0), title, DUE_AT));
    }

    private void request(String title, Instant at) {
        requests.add(new SeenRequest(Office.user(0), title, at, 201, "", "rid", "7"));
    }

    private List<Wrong> wrongs() {
        return verdict().findings().stream().map(Finding::wrong).toList();
    }

    private Verdict verdict() {
        return Comparison.of(posts, new World(told, pins, requests, unreadable, admitted, ended));
    }
}
