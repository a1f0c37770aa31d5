package io.pincast.pinterest.client.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pincast.pinterest.client.body.RequestBody;
import io.pincast.pinterest.client.body.Segment;
import io.pincast.pinterest.client.call.MediaContent;
import io.pincast.pinterest.client.call.PinterestError;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Pinterest's JSON: snake case, dates of its own habits, media streamed in as base64, unknown fields passed over. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule()
                    .addDeserializer(Instant.class, new LenientInstant())
                    .addDeserializer(LocalDate.class, new LenientDate())
                    .addSerializer(MediaContent.class, new Base64Media()))
            .build();

    private Json() {}

    public static <T> T read(byte[] body, TypeReference<T> type) throws JacksonException {
        return require(MAPPER.readValue(body, type));
    }

    public static <T> T read(byte[] body, Class<T> type) throws JacksonException {
        return require(MAPPER.readValue(body, type));
    }

    public static <T> T read(JsonNode node, Class<T> type) throws JacksonException {
        return require(MAPPER.treeToValue(node, type));
    }

    public static JsonNode readTree(byte[] body) throws JacksonException {
        return require(MAPPER.readTree(body));
    }

    private static <T> T require(@Nullable T value) {
        if (value == null) {
            throw new UnreadableAnswerException("null where a document was expected");
        }
        return value;
    }

    /** What an error answer says; an answer that is no such document says nothing. */
    public static PinterestError readError(byte[] body) {
        try {
            var error = MAPPER.readValue(body, PinterestError.class);
            return error == null ? PinterestError.NONE : error;
        } catch (JacksonException e) {
            return PinterestError.NONE;
        }
    }

    /** A body with the value as JSON; media in it is streamed when the body is. */
    public static RequestBody write(Object value) {
        var segments = new Segments();
        MAPPER.writer().withAttribute(Segments.class, segments).writeValue(segments, value);
        return new RequestBody("application/json", segments.finish());
    }

    /** Cuts the stream where media is to be put in. */
    private static final class Segments extends ByteArrayOutputStream {
        private final List<Segment> done = new ArrayList<>();

        void insert(MediaContent media) {
            cut();
            done.add(new Segment.Base64(media));
        }

        List<Segment> finish() {
            cut();
            return done;
        }

        private void cut() {
            if (count > 0) {
                done.add(Segment.text(toByteArray()));
                reset();
            }
        }
    }

    private static final class Base64Media extends ValueSerializer<MediaContent> {
        @Override
        public void serialize(MediaContent media, JsonGenerator json, SerializationContext context) {
            if (!(context.getAttribute(Segments.class) instanceof Segments segments)) {
                throw new IllegalStateException("media is written into a request body only");
            }
            json.writeRawValue("\"");
            json.flush();
            segments.insert(media);
            json.writeRaw('"');
        }
    }

    private static final class LenientInstant extends ValueDeserializer<Instant> {
        @Override
        public @Nullable Instant deserialize(JsonParser json, DeserializationContext context) {
            return PinterestTime.instant(json.getValueAsString());
        }
    }

    private static final class LenientDate extends ValueDeserializer<LocalDate> {
        @Override
        public @Nullable LocalDate deserialize(JsonParser json, DeserializationContext context) {
            return PinterestTime.date(json.getValueAsString());
        }
    }
}
