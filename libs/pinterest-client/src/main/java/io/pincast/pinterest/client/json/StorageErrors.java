package io.pincast.pinterest.client.json;

import io.pincast.pinterest.client.call.PinterestError;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Errors of the storage that videos are uploaded to, in S3's XML. Only the code is taken: the rest of such a document
 * repeats what was signed.
 */
public final class StorageErrors {
    private static final Pattern CODE = Pattern.compile("<Code>(\\w{1,80})</Code>");

    private StorageErrors() {}

    /** The code alone, as the message. */
    public static PinterestError read(byte[] body) {
        var code = CODE.matcher(new String(body, StandardCharsets.UTF_8));
        return code.find() ? new PinterestError(null, code.group(1), null) : PinterestError.NONE;
    }
}
