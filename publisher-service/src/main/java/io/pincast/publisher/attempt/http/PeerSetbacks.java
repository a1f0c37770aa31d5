package io.pincast.publisher.attempt.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.pincast.publisher.publication.Setback;
import io.pincast.publisher.publication.Trouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/** What it means for a publication that another part of Pincast does not answer. */
final class PeerSetbacks {
    private static final Logger log = LoggerFactory.getLogger(PeerSetbacks.class);

    private PeerSetbacks() {}

    /** Nothing is wrong with the publication: another round shortly. */
    static Setback away(String why) {
        log.warn("another part of Pincast did not answer: {}", why);
        return Trouble.PART_AWAY.setback("A part of Pincast was away for a moment; nothing was sent.", null);
    }

    /** The problem's own words, where it has some. */
    static String detail(ConvertibleClientHttpResponse answer, String otherwise) {
        try {
            var problem = answer.bodyTo(Problem.class);
            return problem == null || problem.detail() == null ? otherwise : problem.detail();
        } catch (RestClientException e) {
            return otherwise;
        }
    }

    /** The part of a problem that is for people. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Problem(@Nullable String detail) {}
}
