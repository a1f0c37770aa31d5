package io.pincast.test.contract;

/**
 * Where Pinterest's description says one thing and Pinterest does another, or where it contradicts itself. Each is taken
 * out of the description before it judges, and nothing else is.
 */
public enum Deviation {
    /** {@code date-time} demands an offset; live answers have none (api-quickstart issue 78). Both are let through. */
    CREATED_AT_WITHOUT_OFFSET,
    /** The schema {@code Error} knows code and message; live answers also have {@code status} and {@code message_detail}. */
    ERRORS_WITH_MORE_FIELDS,
    /** {@code metric_types} are exactly one of two lists that share words, so no shared word could ever be right. */
    METRIC_TYPES_IN_TWO_LISTS,
    /**
     * The token request is described by its {@code grant_type} alone and points at the real schemas by a discriminator
     * without {@code oneOf}, which by itself forbids nothing. The real schemas judge, each under its own grant type.
     */
    GRANTS_BEHIND_A_DISCRIMINATOR
}
