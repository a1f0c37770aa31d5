package io.pincast.e2e;

import io.pincast.test.instance.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One running instance for all tests that only use it; it stops with the tests. */
public class SharedInstance implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Instance.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Instance.class, type -> start(), Instance.class);
    }

    private static Instance start() {
        try {
            return Instance.start(
                    Files.createTempDirectory("pincast-e2e").resolve("data"),
                    "--set",
                    "analytics.poll.first-delay=1s",
                    "--set",
                    "publisher.video.first-look=300ms",
                    "--set",
                    "auth.vault.settle=2s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
