package io.pincast.simulator.world;

import io.pincast.simulator.app.AccessTier;
import io.pincast.simulator.app.App;
import io.pincast.simulator.board.BoardPrivacy;
import io.pincast.simulator.user.AccountType;
import io.pincast.simulator.user.Users;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Apps, users and boards of an empty simulator. */
@Component
public final class Seed implements InitializingBean {
    public static final String STANDARD_APP = "1234567";
    public static final String STANDARD_SECRET = "simulator-secret";
    public static final String TRIAL_APP = "7654321";
    public static final String TRIAL_SECRET = "simulator-trial-secret";
    public static final String DEMO_USER = "pincast_demo";
    public static final String OTHER_USER = "pincast_other";

    private final Users users;
    private final People people;

    Seed(Users users, People people) {
        this.users = users;
        this.people = people;
    }

    @Override
    public void afterPropertiesSet() {
        sowIfEmpty();
    }

    /** Makes them, unless there is a user already. */
    public void sowIfEmpty() {
        if (!users.all().isEmpty()) {
            return;
        }
        people.add(new NewUser(DEMO_USER, AccountType.BUSINESS, "Pincast Demo", false));
        people.add(new NewUser(OTHER_USER, AccountType.BUSINESS, "Pincast Other", false));
        var granted = Set.of(App.PIN_EDIT, App.MULTI_PIN_ANALYTICS);
        people.add(new NewApp(
                STANDARD_APP,
                "Pincast (simulated, standard access)",
                STANDARD_SECRET,
                AccessTier.STANDARD,
                Set.of(),
                DEMO_USER,
                granted));
        people.add(new NewApp(
                TRIAL_APP,
                "Pincast (simulated, trial access)",
                TRIAL_SECRET,
                AccessTier.TRIAL,
                Set.of(),
                DEMO_USER,
                Set.of()));
        people.add(new NewBoard(DEMO_USER, "Summer recipes", null, null, List.of("Salads", "Drinks")));
        people.add(new NewBoard(DEMO_USER, "Small gardens", null, null, null));
        people.add(new NewBoard(DEMO_USER, "Launch plans", null, BoardPrivacy.SECRET, null));
        people.add(new NewBoard(OTHER_USER, "Rainy days", null, null, null));
    }
}
