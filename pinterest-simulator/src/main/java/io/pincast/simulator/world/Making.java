package io.pincast.simulator.world;

import io.pincast.simulator.app.Apps;
import io.pincast.simulator.app.Environment;
import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.exchange.Scopes;
import io.pincast.simulator.media.Media;
import io.pincast.simulator.media.MediaStore;
import io.pincast.simulator.token.Grant;
import io.pincast.simulator.token.IssuedTokens;
import io.pincast.simulator.token.Tokens;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Changes the world beside the API: users, apps, boards, tokens, fates. */
@Component
public final class Making {
    private final People people;
    private final World world;
    private final Apps apps;
    private final Tokens tokens;
    private final MediaStore media;

    Making(People people, World world, Apps apps, Tokens tokens, MediaStore media) {
        this.people = people;
        this.world = world;
        this.apps = apps;
        this.tokens = tokens;
        this.media = media;
    }

    public UserView addUser(NewUser user) {
        return UserView.of(people.add(user));
    }

    /** A user of another name from now on: at Pinterest this ends all tokens. */
    public UserView rename(String username, String newName) {
        var user = people.rename(username, newName);
        tokens.revoke(grant -> grant.userId().equals(user.id()));
        return UserView.of(user);
    }

    public AppView addApp(NewApp app) {
        return AppView.of(people.add(app));
    }

    public BoardView addBoard(NewBoard board) {
        return world.view(people.add(board), board.account());
    }

    /** Tokens as after consent and exchange. */
    public IssuedTokens issueTokens(NewTokens wish) {
        var scopes = Objects.requireNonNullElse(wish.scopes(), Scopes.ALL);
        if (!Scopes.ALL.containsAll(scopes)) {
            throw PinterestError.invalid("Some of these scopes do not exist: " + new TreeSet<>(scopes));
        }
        var clientId = Objects.requireNonNullElse(wish.clientId(), Seed.STANDARD_APP);
        var app = apps.find(clientId)
                .orElseThrow(() -> new PinterestError(404, 404, "There is no app " + clientId + "."));
        return tokens.issue(new Grant(
                app.id(),
                people.get(wish.account()).id(),
                Objects.requireNonNullElse(wish.environment(), Environment.PRODUCTION),
                scopes));
    }

    /** Ends all tokens of a user, as when the user removes the apps; says how many. */
    public int revokeTokens(String username) {
        var user = people.get(username);
        return tokens.revoke(grant -> grant.userId().equals(user.id()));
    }

    public void setMediaFate(String mediaId, Media.Fate fate) {
        media.put(media.find(mediaId).orElseThrow(PinterestError::mediaNotFound).withFate(fate));
    }
}
