package io.pincast.auth.secondfactor;

import io.pincast.auth.audit.AuditEntry;
import java.util.List;
import java.util.Optional;

/** Keeps second factors. Each code is taken by a conditional write, so that no two requests can use the same one. */
public interface SecondFactorStore {

    Optional<SecondFactor> find(String personId);

    /** Begins, or begins anew; says whether it did, for one that is confirmed is left as it is. */
    boolean begin(SecondFactor unconfirmed);

    /** Confirms one that was begun with this secret by its first code; says whether this call did. */
    boolean confirm(SecondFactor begun, long step, List<String> recoveryHashes, AuditEntry entry);

    /** Takes the code of a step; says whether this call did, for that code and those before it are then used up. */
    boolean takeStep(String personId, long step);

    /** Takes a recovery code; says whether this call did. */
    boolean takeRecovery(String personId, String hash, AuditEntry entry);

    boolean replaceRecovery(String personId, List<String> hashes, AuditEntry entry);

    /** Removes it; says whether this call did. */
    boolean remove(String personId, AuditEntry entry);
}
