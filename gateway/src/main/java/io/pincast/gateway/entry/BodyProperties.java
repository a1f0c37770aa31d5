package io.pincast.gateway.entry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a request's body may be.
 *
 * @param media of an upload to {@code /api/v1/media}: the largest video and what surrounds it
 * @param other of everything else
 */
@ConfigurationProperties("gateway.body")
public record BodyProperties(
        @DefaultValue("2049MB") DataSize media,
        @DefaultValue("1MB") DataSize other) {}
