package io.pincast.embedded.mongodb.index;

import io.pincast.embedded.mongodb.file.KeyPart;
import java.util.Iterator;
import java.util.List;

/** An index as the planner sees it. */
public sealed interface Scannable permits IdIndex, RangeIndex {

    List<String> fields();

    /** True when a document that has none of the fields is not in the index. */
    boolean leavesOutMissing();

    /** True when what is equal in all fields comes in the order of its ids. */
    boolean ordersById();

    /** The ids of the documents in a range, in key order; one document may come twice while it is being changed. */
    Iterator<KeyPart> scan(KeyRange range, boolean reverse);

    /**
     * The ids of documents whose values have no place in the key order, and which a scan therefore may miss.
     *
     * @param narrowed whether the scan was narrowed down by conditions on this index's first field
     */
    Iterator<KeyPart> unordered(boolean narrowed);
}
