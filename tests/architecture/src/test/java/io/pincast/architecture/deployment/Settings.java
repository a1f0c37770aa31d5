package io.pincast.architecture.deployment;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.pincast.architecture.Checkout;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Every setting that a service of ours reads, and whether a variable of the environment sets one of them. */
final class Settings {
    private static final String DEFAULTS =
            "libs/service-defaults/src/main/resources/pincast-service-defaults.properties";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");
    private final Set<String> keys = new TreeSet<>();
    private final Set<String> variables = new TreeSet<>();

    private Settings() {}

    static Settings of(Program program) {
        var settings = new Settings();
        settings.addSharedDefaults();
        settings.addFile(program);
        settings.addOwnRecords();
        settings.addSpringBoots();
        return settings;
    }

    /** Bound as Spring Boot binds it, and as the service's own file names it. */
    boolean areSetBy(String variable) {
        if (variables.contains(variable)) {
            return true;
        }
        var environment = new StandardEnvironment();
        environment.getPropertySources().forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(variable, "set")));
        ConfigurationPropertySources.attach(environment);
        return keys.stream().anyMatch(key -> "set".equals(environment.getProperty(key)));
    }

    private void addSharedDefaults() {
        var text = StrictYaml.read(Checkout.root().resolve(DEFAULTS));
        var defaults = new Properties();
        try {
            defaults.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keys.addAll(defaults.stringPropertyNames());
        addVariables(text);
    }

    private void addFile(Program program) {
        addTree("", program.settings());
        addVariables(StrictYaml.read(
                Checkout.root().resolve(program.module() + "/src/main/resources/" + program.module() + ".yml")));
    }

    private void addVariables(String text) {
        PLACEHOLDER.matcher(text).results().forEach(found -> variables.add(found.group(1)));
    }

    private void addTree(String prefix, Map<String, Object> tree) {
        tree.forEach((name, value) -> {
            if (value instanceof Map<?, ?>) {
                addTree(prefix + name + ".", StrictYaml.map(value));
            } else {
                keys.add(prefix + name);
            }
        });
    }

    private void addOwnRecords() {
        Checkout.production().stream()
                .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                .forEach(type -> addRecord(
                        type.getAnnotationOfType(ConfigurationProperties.class).value(), type));
    }

    private void addRecord(String prefix, JavaClass type) {
        for (JavaField field : type.getFields()) {
            if (!field.getModifiers().contains(JavaModifier.STATIC)) {
                var key = prefix + "." + field.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
                keys.add(key);
                if (field.getRawType().getPackageName().startsWith("io.pincast.") && field.getRawType().isRecord()) {
                    addRecord(key, field.getRawType());
                }
            }
        }
    }

    private void addSpringBoots() {
        try {
            var files = Settings.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json");
            for (var file : Collections.list(files)) {
                try (var in = file.openStream()) {
                    JsonMapper.shared().readTree(in).path("properties").forEach(
                            property -> keys.add(property.path("name").asString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
