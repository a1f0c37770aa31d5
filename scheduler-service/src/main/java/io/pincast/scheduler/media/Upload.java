package io.pincast.scheduler.media;

import java.io.IOException;
import java.io.InputStream;

/** A file on its way in; it can be read several times. */
public interface Upload {
    String fileName();

    long sizeBytes();

    InputStream open() throws IOException;
}
