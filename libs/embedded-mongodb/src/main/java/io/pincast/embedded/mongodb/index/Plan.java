package io.pincast.embedded.mongodb.index;

import java.util.List;

/**
 * How an index answers a query.
 *
 * @param ordered whether each range, read in its direction, comes in the wanted order
 * @param narrowed whether conditions narrow the index down, rather than its order alone being of use
 * @param worth how much the index narrows the query down; the higher the better
 */
record Plan(Scannable index, List<KeyRange> ranges, boolean reverse, boolean ordered, boolean narrowed, int worth) {}
