package io.pincast.scheduler.post;

import static java.util.stream.Collectors.groupingBy;

import io.pincast.defaults.page.Page;
import io.pincast.defaults.page.PageRequest;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.post.PostStore.Position;
import io.pincast.scheduler.post.PostStore.Selection;
import io.pincast.scheduler.progress.PublicationStore;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Lists posts. A post's status is derived, so a filter by it reads on until the part is full; at most a thousand posts a request,
 * after which the part may be short and the cursor goes on from there.
 */
@Service
public class PostListing {
    private static final int CHUNK = 200;
    private static final int MOST_READ = 1_000;
    private final PostStore posts;
    private final PublicationStore publications;

    PostListing(PostStore posts, PublicationStore publications) {
        this.posts = posts;
        this.publications = publications;
    }

    /**
     * A part of the list.
     *
     * @param shown what the caller may see at all
     */
    public Page<PostView> list(
            Selection selection, Optional<PostStatus> status, PageRequest page, Predicate<Post> shown) {
        var items = new ArrayList<PostView>();
        var from = startingAfter(selection, page);
        for (var read = 0; read < MOST_READ; read += CHUNK) {
            var chunk = posts.list(from, CHUNK);
            for (var view : views(chunk)) {
                if (shown.test(view.post()) && (status.isEmpty() || view.status() == status.get())) {
                    items.add(view);
                }
                if (items.size() == page.limit()) {
                    return new Page<>(items, isLast(view, chunk) ? null : cursor(view.post(), selection));
                }
            }
            if (chunk.size() < CHUNK) {
                return new Page<>(items, null);
            }
            from = after(selection, chunk.getLast());
        }
        return new Page<>(items, cursor(from));
    }

    private List<PostView> views(List<Post> chunk) {
        var written = publications.listOfPosts(chunk.stream().map(Post::id).toList()).stream()
                .collect(groupingBy(publication -> publication.postId()));
        return chunk.stream()
                .map(post -> PostView.of(post, written.getOrDefault(post.id(), List.of())))
                .toList();
    }

    private static boolean isLast(PostView view, List<Post> chunk) {
        return chunk.size() < CHUNK && view.post().equals(chunk.getLast());
    }

    private static Selection startingAfter(Selection selection, PageRequest page) {
        return page.after()
                .map(values -> at(selection, position(selection, values)))
                .orElse(selection);
    }

    private static Position position(Selection selection, List<String> values) {
        try {
            return selection.isByDueInstant()
                    ? new Position(new PostId(values.get(1)), Instant.parse(values.get(0)))
                    : new Position(new PostId(values.get(0)), null);
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            throw ProblemException.invalid(
                    "cursor", "This cursor belongs to a list with other filters. Start again without it.");
        }
    }

    private static Selection after(Selection selection, Post last) {
        var schedule = last.schedule();
        return at(
                selection,
                new Position(last.id(), selection.isByDueInstant() && schedule != null ? schedule.dueAt() : null));
    }

    private static Selection at(Selection selection, Position position) {
        return new Selection(selection.workspace(), selection.accountId(), selection.from(), selection.to(), position);
    }

    private static @Nullable String cursor(Post last, Selection selection) {
        return cursor(after(selection, last));
    }

    private static @Nullable String cursor(Selection selection) {
        var position = selection.after();
        if (position == null) {
            return null;
        }
        return position.dueAt() == null
                ? PageRequest.cursor(position.id().value())
                : PageRequest.cursor(position.dueAt().toString(), position.id().value());
    }
}
