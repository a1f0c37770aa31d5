package io.pincast.auth.audit;

import java.util.Collection;
import java.util.Map;

/** Knows people by name, so that the log can be read. */
public interface ActorNames {

    /** The e-mails of those ids that are people's. */
    Map<String, String> emails(Collection<String> ids);
}
