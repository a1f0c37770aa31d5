package io.pincast.auth.vault;

import java.util.List;
import java.util.Map;

/** All that is sealed, wherever it lies. */
public interface SealedRecords {

    /** How many secrets lie under each master key. */
    Map<String, Long> countByKey(SealedPlace place);

    /** Some of those that lie under this master key. */
    List<Found> listUnder(SealedPlace place, String keyId, int limit);

    /** Puts the same secret in its place, if nobody put another there meanwhile. */
    boolean replace(SealedPlace place, Found before, SealedSecret after);

    /**
     * One of them.
     *
     * @param id the value of the place's id field
     */
    record Found(String id, SealedSecret secret) {}
}
