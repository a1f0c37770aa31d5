package io.pincast.publisher.ledger;

import java.util.List;

/** What a rule made of a publication and an input: at most one conditional write, which carries what it tells. */
public sealed interface Decision {

    /** Nothing is to be done: a redelivery, or somebody else's. */
    record Nothing(String why) implements Decision {}

    /** The publication was unknown and shall be known; whoever comes second has lost. */
    record Insert(Publication publication, List<Fact> facts) implements Decision {
        public Insert {
            facts = List.copyOf(facts);
        }
    }

    /** It shall become {@code after} where it still is as {@code before} says: id, round, state, epoch and version stand in the filter. */
    record Change(Publication before, Publication after, List<Fact> facts) implements Decision {
        public Change {
            facts = List.copyOf(facts);
        }
    }
}
