package io.pincast.scheduler.post;

import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.progress.PublicationStore;
import io.pincast.scheduler.publication.Publication;
import java.util.List;
import org.springframework.stereotype.Service;

/** Looks posts up, each with what became of it. */
@Service
public class Posts {
    private final PostStore posts;
    private final PublicationStore publications;

    Posts(PostStore posts, PublicationStore publications) {
        this.posts = posts;
        this.publications = publications;
    }

    /** A post that the caller reaches; any other looks like none. */
    public Post get(PostId id, Caller caller) {
        return posts.find(id, caller.workspaceId())
                .filter(post -> isWithinReach(post, caller))
                .orElseThrow(() -> ProblemException.notFound("post"));
    }

    /** A post that goes to an account out of reach would tell of it. */
    public static boolean isWithinReach(Post post, Caller caller) {
        return post.targets().stream()
                .allMatch(target -> caller.mayUse(target.target().accountId()));
    }

    /** The publications that are written already; a draft has none. */
    public List<Publication> publicationsOf(Post post) {
        return post.isDraft() ? List.of() : publications.listOfPosts(List.of(post.id()));
    }

    public PostView view(Post post) {
        return PostView.of(post, publicationsOf(post));
    }
}
