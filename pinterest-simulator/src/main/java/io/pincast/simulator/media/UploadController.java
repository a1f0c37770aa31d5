package io.pincast.simulator.media;

import io.pincast.simulator.exchange.Exchange;
import io.pincast.simulator.settings.SettingsStore;
import io.pincast.simulator.time.SimulatorClock;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes videos as Amazon S3 does for Pinterest: all fields first, the file last, its length said beforehand. */
@RestController
class UploadController {
    private static final String FILE = "file";
    private final MediaStore store;
    private final SettingsStore settings;
    private final SimulatorClock clock;

    UploadController(MediaStore store, SettingsStore settings, SimulatorClock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping({"/upload/{environment:production|sandbox}", "/upload/{environment:production|sandbox}/"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void upload(Exchange exchange, HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() < 0) {
            throw new UploadRefused(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
        }
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            throw new UploadRefused(
                    400,
                    "InvalidArgument",
                    "Only one auth mechanism allowed; the Authorization header is one too many");
        }
        var reader = MultipartReader.of(request.getInputStream(), request.getContentType());
        var media = authorized(readFields(reader), exchange);
        var sniffer = new VideoSniffer(settings.get().media().maximumBytes());
        reader.readContent(sniffer);
        // What comes after the file is ignored, as at Amazon; reading it away is Tomcat's.
        finish(media.id(), sniffer.looksLikeVideo());
        exchange.did("media uploaded", media.id());
    }

    /** Everything before the file. */
    private static Map<String, String> readFields(MultipartReader reader) throws IOException {
        var fields = new HashMap<String, String>();
        do {
            var name = reader.readPartName();
            if (name.equals(FILE)) {
                return fields;
            }
            fields.put(name, reader.readField());
        } while (reader.hasNext());
        throw new UploadRefused(
                400, "InvalidArgument", "POST requires exactly one file upload per request: there is no field 'file'.");
    }

    private Media authorized(Map<String, String> fields, Exchange exchange) {
        UploadParameters.REQUIRED.stream()
                .filter(name -> !fields.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw UploadRefused.denied("The field '" + name + "' is missing before the file.");
                });
        var media = UploadParameters.mediaId(fields)
                .flatMap(store::find)
                .filter(found -> found.environment() == exchange.environment())
                .filter(found -> UploadParameters.matches(found, fields))
                .orElseThrow(() -> new UploadRefused(
                        403, "SignatureDoesNotMatch", "The request signature does not match the parameters given."));
        var expiresAt = media.registeredAt().plus(settings.get().media().uploadLifetime());
        if (clock.instant().isAfter(expiresAt)) {
            throw UploadRefused.denied("Invalid according to Policy: Policy expired.");
        }
        return media;
    }

    private void finish(String mediaId, boolean video) {
        store.find(mediaId).ifPresent(media -> {
            var fate = video ? media.fate() : Media.Fate.FAILS;
            store.put(media.uploaded(clock.instant(), fate));
        });
    }

    @ExceptionHandler
    ResponseEntity<String> refused(UploadRefused refusal) {
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_XML)
                .body(refusal.xml());
    }
}
