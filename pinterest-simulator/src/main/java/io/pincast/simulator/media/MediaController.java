package io.pincast.simulator.media;

import io.pincast.simulator.app.Environment;
import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.exchange.Exchange;
import io.pincast.simulator.input.Body;
import io.pincast.simulator.input.Parameters;
import io.pincast.simulator.paging.Page;
import io.pincast.simulator.paging.PageRequest;
import io.pincast.simulator.settings.SettingsStore;
import io.pincast.simulator.time.Ids;
import io.pincast.simulator.time.SimulatorClock;
import io.pincast.simulator.token.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** {@code /media}. */
@RestController
@RequestMapping("/{environment:production|sandbox}/v5/media")
class MediaController {
    private final MediaStore store;
    private final SettingsStore settings;
    private final SimulatorClock clock;
    private final Ids ids;

    MediaController(MediaStore store, SettingsStore settings, SimulatorClock clock, Ids ids) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    @GetMapping
    Page<MediaAnswer> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String bookmark,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize) {
        return PageRequest.of(bookmark, pageSize)
                .page(store.newestFirst(), media -> belongsTo(caller, media))
                .map(media -> MediaAnswer.of(media, store.status(media)));
    }

    private static boolean belongsTo(Caller caller, Media media) {
        return caller.is(media.ownerId()) && media.environment() == caller.environment();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MediaAnswer register(Exchange exchange, @RequestBody JsonNode body) {
        var type = Body.of(body).requiredText("media_type");
        if (!type.equals("video")) {
            throw Body.invalid("media_type", "is not one of ['video']");
        }
        var limits = settings.get().media();
        if (exchange.environment() == Environment.SANDBOX && !limits.inSandbox()) {
            throw PinterestError.notInSandbox();
        }
        var secret = Secrets.random("");
        var now = clock.instant();
        var media = new Media(
                ids.next(Ids.Kind.MEDIA),
                exchange.environment(),
                exchange.caller().user().id(),
                Secrets.hash(secret),
                now,
                null,
                Media.Fate.SUCCEEDS);
        store.put(media);
        exchange.did("media registered", media.id());
        return MediaAnswer.registered(
                media, uploadUrl(exchange), UploadParameters.of(media.id(), secret, now, limits.uploadLifetime()));
    }

    /** At the address by which the caller knows the simulator. */
    private static String uploadUrl(Exchange exchange) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/upload/" + exchange.environment().path() + "/")
                .toUriString();
    }

    @GetMapping("/{mediaId}")
    MediaAnswer get(Caller caller, @PathVariable String mediaId) {
        var media = store.find(Parameters.id("media_id", mediaId))
                .filter(found -> found.environment() == caller.environment())
                .orElseThrow(PinterestError::mediaNotFound);
        if (!belongsTo(caller, media)) {
            throw PinterestError.notPermitted();
        }
        return MediaAnswer.of(media, store.status(media));
    }
}
