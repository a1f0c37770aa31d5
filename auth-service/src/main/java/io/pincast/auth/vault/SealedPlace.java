package io.pincast.auth.vault;

/**
 * Where sealed secrets lie, said once by whoever keeps them: so that all can be sealed anew.
 *
 * @param collection whose documents have them; also the first part of the place that they are sealed for
 * @param idField the field whose value is the second part
 * @param field of the document; also the last part
 */
public record SealedPlace(String collection, String idField, String field) {

    public static SealedPlace of(String collection, String field) {
        return new SealedPlace(collection, "_id", field);
    }

    /** Whether it is the place of one of these documents' secrets. */
    public boolean has(String place) {
        return place.startsWith(collection + "/") && place.endsWith("/" + field);
    }

    String placeOf(String id) {
        return collection + "/" + id + "/" + field;
    }
}
