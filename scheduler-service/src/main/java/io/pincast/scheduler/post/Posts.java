package io.pincast.scheduler.post;

import io.pincast.defaults.identity.WorkspaceId;
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

    public Post get(PostId id, WorkspaceId workspace) {
        return posts.find(id, workspace).orElseThrow(() -> ProblemException.notFound("post"));
    }

    /** The publications that are written already; a draft has none. */
    public List<Publication> publicationsOf(Post post) {
        return post.isDraft() ? List.of() : publications.listOfPosts(List.of(post.id()));
    }

    public PostView view(Post post) {
        return PostView.of(post, publicationsOf(post));
    }
}
