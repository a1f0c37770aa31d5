package io.pincast.embedded.mongodb.file;

/** The data file could not be written; from then on every write is refused, for nobody knows what is in it. */
public final class DataFileException extends RuntimeException {

    DataFileException(Throwable cause) {
        super("The data file cannot be written (" + cause.getMessage() + "): check the disk, then start again.", cause);
    }
}
