package io.pincast.publisher.video;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.pincast.publisher.attempt.AccessTokens;
import io.pincast.publisher.attempt.VideoHost;
import io.pincast.publisher.attempt.Videos;
import io.pincast.publisher.ledger.Ledger;
import io.pincast.publisher.publication.Sending;
import io.pincast.publisher.publication.Timers;
import io.pincast.publisher.video.VideoSteps.Outside;
import io.pincast.publisher.video.VideoSteps.Terms;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the way of videos together. */
@Configuration(proxyBeanMethods = false)
class VideoConfiguration {

    @Bean
    Outside videoPorts(AccessTokens tokens, VideoHost host, VideoFiles files) {
        return new Outside(tokens, host, files);
    }

    @Bean
    Terms videoTerms(Timers timers, VideoProperties properties) {
        return new Terms(new VideoRules(timers), properties);
    }

    @Bean
    VideoUploads videoUploads(Ledger ledger, Outside outside, Terms terms, Timers timers, Clock clock) {
        var sending = new VideoSending(ledger, outside, terms, new Sending(timers), clock);
        return new VideoUploads(ledger, sending, terms, timers, clock);
    }

    @Bean
    Gauge videoUploadGauge(VideoUploads uploads, MeterRegistry meters) {
        return Gauge.builder("publisher.video.uploads", uploads, VideoUploads::size)
                .description("Videos on their way to Pinterest from this replica")
                .register(meters);
    }

    @Bean
    Videos videos(Ledger ledger, Outside outside, VideoUploads uploads, Terms terms, Clock clock) {
        return new VideoSteps(ledger, outside, uploads, terms, clock);
    }
}
