package io.pincast.embedded.mongodb.file;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;

/** Keys in MongoDB's order of types and values, the same after they were in the file. */
class KeyPartTest {

    private static final List<KeyPart> IN_ORDER = Stream.of(
                    null,
                    Double.NEGATIVE_INFINITY,
                    -1_000_000_000_000L,
                    -2.5,
                    0,
                    0.5,
                    1L,
                    (1L << 53) - 1,
                    Double.POSITIVE_INFINITY,
                    "",
                    "a",
                    "b",
                    "ä",
                    new UUID(1, 2),
                    new UUID(-1, 2),
                    new ObjectId("000000000000000000000001"),
                    new ObjectId("ff0000000000000000000000"),
                    false,
                    true,
                    Instant.ofEpochMilli(-5),
                    Instant.ofEpochMilli(1_700_000_000_000L),
                    new Decimal128(new BigDecimal("1.5")),
                    new BinData(new byte[] {1}))
            .map(KeyPart::of)
            .toList();

    @Test
    void ordersTypesAndValues() {
        var shuffled = new ArrayList<>(IN_ORDER);
        Collections.shuffle(shuffled, new Random(3));
        Collections.sort(shuffled);
        assertThat(shuffled).containsExactlyElementsOf(IN_ORDER);
    }

    @Test
    void isTheSameAfterItWasWrittenAndRead() {
        for (var key : IN_ORDER) {
            var buffer = new WriteBuffer();
            KeyPartType.INSTANCE.write(buffer, key);
            var written = ByteBuffer.wrap(buffer.getBuffer().array(), 0, buffer.position());
            assertThat(KeyPartType.INSTANCE.read(written)).isEqualTo(key);
            assertThat(written.hasRemaining()).isFalse();
        }
    }

    @Test
    void takesNumbersOfOneValueForOneKey() {
        assertThat(KeyPart.of(1)).isEqualTo(KeyPart.of(1L)).isEqualTo(KeyPart.of(1.0));
        assertThat(KeyPart.of(-0.0)).isEqualTo(KeyPart.of(0));
    }

    @Test
    void keepsOutOfTheOrderWhatTheEngineOrdersOtherwise() {
        for (var value : List.of(
                Double.NaN,
                Long.MAX_VALUE,
                3_000_000_000.5,
                List.of(1),
                new Document("a", 1),
                new BinData(new byte[0]))) {
            assertThat(KeyPart.of(value).isOpaque()).as("%s", value).isTrue();
        }
    }

    @Test
    void hasEdgesAroundTheValuesOfAType() {
        var key = KeyPart.of("x");
        assertThat(Stream.of(key.aboveType(), KeyPart.HIGHEST, key, KeyPart.LOWEST, key.belowType())
                        .sorted())
                .containsExactly(KeyPart.LOWEST, key.belowType(), key, key.aboveType(), KeyPart.HIGHEST);
    }
}
