package io.pincast.embedded.mongodb.index;

import de.bwaldvogel.mongo.bson.Document;

/**
 * A document that a query found, decoded for this reader alone.
 *
 * @param size in bytes of BSON
 */
public record Match(Document document, int size) {}
