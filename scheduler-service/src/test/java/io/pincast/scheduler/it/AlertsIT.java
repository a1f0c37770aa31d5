package io.pincast.scheduler.it;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.contracts.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;

/** Every meter that an alert rule names is one that a running service exports: a misspelt one would never fire. */
class AlertsIT {
    private static final Path RULES = Path.of("../docs/alerts/pincast.yaml");
    private static final Pattern EXPRESSION = Pattern.compile("^ +expr: (.+)$", Pattern.MULTILINE);
    private static final Pattern RULE = Pattern.compile("^ +- alert: (\\w+)$", Pattern.MULTILINE);
    private static final Pattern METER = Pattern.compile("\\b(?:scheduler|pincast)(?:_[a-z]+)+\\b");
    private static final Pattern SAMPLE = Pattern.compile("^([a-z_]+)[{ ]", Pattern.MULTILINE);
    private static final Pattern LABEL = Pattern.compile("([a-z]+)=~?\"([a-z|]+)\"");

    @Test
    void nameOnlyWhatTheServiceExports() throws IOException {
        var expressions = expressions();
        assertThat(expressions)
                .hasSameSizeAs(RULE.matcher(Files.readString(RULES)).results().toList());
        var named = expressions.stream()
                .flatMap(expression -> METER.matcher(expression).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).contains("scheduler_dispatch_overdue", "pincast_clock_trusted");
        provokeWhatIsCountedLazily();
        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(exported()).containsAll(named));
    }

    @Test
    void selectOnlyByLabelsThatAreThere() throws IOException {
        var scraped = scrape();
        for (var expression : expressions()) {
            LABEL.matcher(expression).results().forEach(label -> {
                for (var value : label.group(2).split("\\|", -1)) {
                    assertThat(scraped).contains(label.group(1) + "=\"" + value + "\"");
                }
            });
        }
    }

    @Test
    void wouldMissAMisspeltMeter() {
        assertThat(exported()).doesNotContain("scheduler_dispatch_overdues");
    }

    private static List<String> expressions() throws IOException {
        return EXPRESSION
                .matcher(Files.readString(RULES))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Set<String> exported() {
        return SAMPLE.matcher(scrape()).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String scrape() {
        return new String(
                new Http(SchedulerInstance.url()).get("/actuator/prometheus").bytes(), StandardCharsets.UTF_8);
    }

    /** One record that nobody can read; and one post that is published, so that there is a lag. */
    @SuppressWarnings("unchecked")
    private static void provokeWhatIsCountedLazily() {
        var junk = new ProducerRecord<String, byte[]>(Topics.POST_EVENTS, "junk", SchedulerInstance.bytes("{"));
        Map.of("id", "x", "type", "PostCreated", "sequence", "1", "workspaceid", "w", "time", "2026-03-01T09:00:00Z")
                .forEach((name, value) -> junk.headers().add("ce_" + name, SchedulerInstance.bytes(value)));
        ((KafkaTemplate<String, byte[]>) SchedulerInstance.bean(KafkaTemplate.class))
                .send(junk)
                .join();
    }
}
