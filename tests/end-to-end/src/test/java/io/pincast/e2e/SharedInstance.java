package io.pincast.e2e;

import io.pincast.test.instance.Instance;
import io.pincast.test.instance.ScaledTimers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.stream.Stream;
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
            var settings = new ArrayList<>(ScaledTimers.SETTINGS);
            settings.replaceAll(setting -> setting.replaceFirst("(reconcile-within)=.*", "$1=15s"));
            settings.add("analytics.poll.first-delay=1s");
            settings.add("publisher.video.first-look=300ms");
            settings.add("auth.vault.settle=2s");
            ProvidersSecrets.settings().forEach(settings::add);
            return Instance.start(
                    Files.createTempDirectory("pincast-e2e").resolve("data"),
                    settings.stream()
                            .flatMap(setting -> Stream.of("--set", setting))
                            .toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
