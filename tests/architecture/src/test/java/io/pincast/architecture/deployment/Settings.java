package io.pincast.architecture.deployment;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.pincast.architecture.Checkout;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Every setting that a service of ours reads, and whether a variable of the environment sets one of them. */
final class Settings {
    private static final String DEFAULTS =
            "libs/service-defaults/src/main/resources/pincast-service-defaults.properties";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");
    private static final List<JavaClass> RECORDS = records();
    private static final Set<String> SPRING_BOOTS = springBoots();
    private final Set<String> keys = new TreeSet<>();
    private final Set<String> variables = new TreeSet<>();

    private Settings() {}

    static Settings of(Program program) {
        var settings = new Settings();
        settings.addSharedDefaults();
        settings.addFile(program);
        settings.addRecords(program);
        settings.keys.addAll(SPRING_BOOTS);
        return settings;
    }

    /** Those of the variables that set something: bound as Spring Boot binds them, or named in the service's file. */
    Set<String> setBy(Set<String> candidates) {
        var environment = environmentOf(candidates);
        var found = new TreeSet<>(variables);
        found.retainAll(candidates);
        // Each variable's value is its own name.
        keys.forEach(key -> Optional.ofNullable(environment.getProperty(key)).ifPresent(found::add));
        return found;
    }

    private static Environment environmentOf(Set<String> variables) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                variables.stream().collect(Collectors.toMap(name -> name, name -> name))));
        ConfigurationPropertySources.attach(environment);
        return environment;
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

    private void addRecords(Program program) {
        RECORDS.stream()
                .filter(type -> type.getPackageName().startsWith("io.pincast.defaults")
                        || (type.getPackageName() + ".").startsWith("io.pincast." + program.packageName() + "."))
                .forEach(type -> addRecord(
                        type.getAnnotationOfType(ConfigurationProperties.class).value(), type));
    }

    private void addRecord(String prefix, JavaClass type) {
        for (JavaField field : type.getFields()) {
            if (!field.getModifiers().contains(JavaModifier.STATIC)) {
                var key = prefix + "."
                        + field.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
                keys.add(key);
                if (field.getRawType().getPackageName().startsWith("io.pincast.")
                        && field.getRawType().isRecord()) {
                    addRecord(key, field.getRawType());
                }
            }
        }
    }

    private static List<JavaClass> records() {
        return Checkout.production().stream()
                .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                .toList();
    }

    private static Set<String> springBoots() {
        var keys = new HashSet<String>();
        try {
            var files = Settings.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json");
            for (var file : Collections.list(files)) {
                try (var in = file.openStream()) {
                    JsonMapper.shared()
                            .readTree(in)
                            .path("properties")
                            .forEach(property -> keys.add(property.path("name").asString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }
}
