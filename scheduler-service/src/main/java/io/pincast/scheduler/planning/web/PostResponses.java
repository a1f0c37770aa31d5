package io.pincast.scheduler.planning.web;

import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.scheduler.account.AccountBook;
import io.pincast.scheduler.outlook.OutlookService;
import io.pincast.scheduler.post.PostView;
import io.pincast.scheduler.web.EntityTags;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes answers of posts, with what is known of the accounts that they go to, and of their queues. */
@Component
class PostResponses {
    private final AccountBook accounts;
    private final OutlookService outlook;

    PostResponses(AccountBook accounts, OutlookService outlook) {
        this.accounts = accounts;
        this.outlook = outlook;
    }

    List<PostResponse> of(List<PostView> views) {
        var states = accounts.states(views.stream()
                .flatMap(view -> view.publications().stream())
                .map(publication -> publication.target().accountId())
                .distinct()
                .toList());
        var estimates = outlook.estimates(views.stream()
                .flatMap(view -> view.publications().stream())
                .flatMap(publication -> publication.publication().stream())
                .toList());
        return views.stream()
                .map(view -> PostResponse.of(view, states, estimates))
                .toList();
    }

    ResponseEntity<PostResponse> answer(PostView view) {
        return answer(HttpStatus.OK, view);
    }

    ResponseEntity<PostResponse> answer(HttpStatus status, PostView view) {
        var post = of(List.of(view)).getFirst();
        return ResponseEntity.status(status).eTag(EntityTags.of(post.version())).body(post);
    }

    /** The answer of an operation that made something. */
    ResponseEntity<PostResponse> created(PostView view, boolean replayed) {
        var post = of(List.of(view)).getFirst();
        var response =
                ResponseEntity.created(URI.create("/api/v1/posts/" + post.id())).eTag(EntityTags.of(post.version()));
        if (replayed) {
            response.header(IdempotencyKey.REPLAYED_HEADER, "true");
        }
        return response.body(post);
    }
}
