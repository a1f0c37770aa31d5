package io.pincast.standalone.up;

import io.pincast.standalone.UsageException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where the services of the instance on a data folder listen, for other commands on this machine. */
public record Addresses(Map<String, URI> byService) {
    private static final String FILE = "addresses";

    public Addresses {
        byService = Map.copyOf(byService);
    }

    /** The data folder that was named, or the one of the checkout. */
    public static Path folder(@Nullable Path named) {
        return named == null ? UpOptions.defaultData() : named.toAbsolutePath().normalize();
    }

    /** As the instance wrote them when it last started; empty where none ever did. */
    public static Addresses in(Path folder) {
        var addresses = new TreeMap<String, URI>();
        var file = folder.resolve(FILE);
        if (Files.exists(file)) {
            try {
                Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .map(line -> line.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .forEach(pair -> addresses.put(pair[0], URI.create(pair[1])));
            } catch (IOException e) {
                throw new UsageException("cannot read " + file + ". Check who owns the data folder.", e);
            }
        }
        return new Addresses(addresses);
    }

    public Optional<URI> find(String service) {
        return Optional.ofNullable(byService.get(service));
    }

    void writeTo(Path folder) {
        var lines = new TreeMap<>(byService)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList();
        try {
            Files.write(folder.resolve(FILE), lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UsageException("cannot write to " + folder + ". Check who owns it.", e);
        }
    }
}
