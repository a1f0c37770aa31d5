package io.pincast.simulator.image;

import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.settings.SettingsStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Judges image bytes as Pinterest does: 403 code 233 too small, 235 broken or too large. */
@Component
public final class ImageInspector {
    private static final int HASH_LENGTH = 32;
    private static final int REMEMBERED = 1_000;
    private final SettingsStore settings;
    private final Map<String, ImageFacts> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ImageFacts> eldest) {
            return size() > REMEMBERED;
        }
    });

    ImageInspector(SettingsStore settings) {
        this.settings = settings;
    }

    /**
     * Decodes the whole image; what was decoded before is known by its hash.
     *
     * @param contentType image/jpeg or image/png, which the bytes must be
     * @throws PinterestError 403
     */
    public ImageFacts inspect(byte[] bytes, String contentType) {
        var limits = settings.get().pins();
        if (bytes.length > limits.imageMaximumBytes()) {
            throw new PinterestError(403, 235, "Sorry! Your image is too large.");
        }
        var key = hash(bytes) + contentType;
        var facts = known.get(key);
        if (facts == null) {
            facts = DecodedImage.decode(bytes, contentType).facts(key.substring(0, HASH_LENGTH));
            known.put(key, facts);
        }
        if (Math.min(facts.width(), facts.height()) < limits.imageMinimum()) {
            throw new PinterestError(403, 233, "Sorry! Your image is too small. Please choose a larger image.");
        }
        return facts;
    }

    /** 32 hex digits for any bytes. */
    public static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, HASH_LENGTH / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
