package io.pincast.auth.app;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A Keycloak of its own, from the distribution that the build unpacked, with the realm of the tests. */
final class Keycloak implements AutoCloseable {
    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Keycloak start() {
        try {
            var home = home();
            var realm = Objects.requireNonNull(Keycloak.class.getResourceAsStream("/keycloak/company-realm.json"));
            // Of an earlier run on the same checkout.
            FileSystemUtils.deleteRecursively(home.resolve("data"));
            var imports = Files.createDirectories(home.resolve("data/import"));
            Files.write(imports.resolve("company-realm.json"), realm.readAllBytes());
            var port = freePort();
            var script = home.resolve("bin/kc.sh");
            var builder = new ProcessBuilder(
                    "sh",
                    script.toString(),
                    "start-dev",
                    "--http-host=127.0.0.1",
                    "--http-port=" + port,
                    "--import-realm");
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JAVA_OPTS_APPEND", "--add-opens=java.base/java.lang=ALL-UNNAMED");
            builder.redirectErrorStream(true)
                    .redirectOutput(home.resolve("keycloak.log").toFile());
            var keycloak = new Keycloak(builder.start(), port);
            await().atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(keycloak::isThere);
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/company";
    }

    private boolean isThere() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak ended: see its keycloak.log");
        }
        var discovery = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(discovery, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path home() throws IOException {
        try (Stream<Path> unpacked = Files.list(Path.of("target", "keycloak"))) {
            return unpacked.filter(Files::isDirectory).findFirst().orElseThrow().toAbsolutePath();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
