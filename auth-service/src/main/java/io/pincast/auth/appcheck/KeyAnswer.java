package io.pincast.auth.appcheck;

import io.pincast.auth.pinterestapp.Capability;
import java.util.Map;

/** What Pinterest said to an app's keys, sealed by what it proves. */
public sealed interface KeyAnswer {

    /**
     * They belong together.
     *
     * @param capabilities those of which the answers told whether they are granted
     */
    record Accepted(Map<Capability, Boolean> capabilities) implements KeyAnswer {
        public Accepted {
            capabilities = Map.copyOf(capabilities);
        }
    }

    /** App ID or secret is wrong; Pinterest does not say which. */
    record Refused(String numbers) implements KeyAnswer {}

    record Unreachable(String outage) implements KeyAnswer {}

    /** Nothing is proven about them. */
    record Unclear(String why) implements KeyAnswer {}
}
