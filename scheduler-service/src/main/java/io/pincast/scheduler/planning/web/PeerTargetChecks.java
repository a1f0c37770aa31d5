package io.pincast.scheduler.planning.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.pincast.defaults.identity.PeerUnavailableException;
import io.pincast.defaults.identity.Peers;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.planning.TargetChecks;
import io.pincast.scheduler.post.Post.PostTarget;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

/** Asks auth-service, which alone knows accounts and boards. */
@Component
class PeerTargetChecks implements TargetChecks {
    private static final String AUTH = "auth-service";
    private final RestClient auth;

    PeerTargetChecks(Peers peers) {
        this.auth = peers.to(AUTH);
    }

    @Override
    public List<Checked> check(WorkspaceId workspace, List<Target> targets) {
        var results = ask(workspace, targets).results();
        if (results.size() != targets.size()) {
            throw new PeerUnavailableException(AUTH, "it answered about other targets", null);
        }
        return IntStream.range(0, targets.size())
                .mapToObj(i -> results.get(i).toChecked(targets.get(i)))
                .toList();
    }

    private Answer ask(WorkspaceId workspace, List<Target> targets) {
        try {
            var answer = auth.post()
                    .uri("/internal/target-checks")
                    .body(new Question(workspace.value(), targets))
                    .retrieve()
                    .body(Answer.class);
            if (answer == null) {
                throw new PeerUnavailableException(AUTH, "it gave no answer about the targets", null);
            }
            return answer;
        } catch (ResourceAccessException | RestClientResponseException e) {
            throw new PeerUnavailableException(AUTH, "it could not check the targets", e);
        }
    }

    /** What is asked. */
    record Question(String workspaceId, List<Target> targets) {}

    /** What is answered. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(List<Result> results) {}

    /** About one target. Where Pinterest could not be asked, it is {@code ok}: that must not block planning. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Result(
            boolean ok,
            @Nullable Reason problem,
            @Nullable String username,
            @Nullable String boardName,
            @Nullable String environment) {

        Checked toChecked(Target target) {
            return new Checked(new PostTarget(target, username, boardName, environment), ok ? null : unusable());
        }

        private Unusable unusable() {
            return problem == null
                    ? new Unusable("UNUSABLE", "This target cannot be published to.", null)
                    : new Unusable(problem.code(), problem.detail(), problem.action());
        }
    }

    /** Why a target cannot be used. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reason(String code, String detail, @Nullable String action) {}
}
