package io.pincast.defaults.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record's component is required unless it is {@code @Nullable} or {@code Optional}: said by the code once, not by annotations again. */
class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var schema = chain.next().resolve(type, context, chain);
        JavaType javaType = Json31.mapper().constructType(type.getType());
        if (schema != null && javaType != null && javaType.getRawClass().isRecord()) {
            var described = described(schema, context);
            Stream.of(javaType.getRawClass().getRecordComponents())
                    .filter(RecordSchemas::isRequired)
                    .map(RecordComponent::getName)
                    .filter(name -> isNewlyRequired(described, name))
                    .forEach(described::addRequiredItem);
        }
        return schema;
    }

    private static Schema<?> described(Schema<?> schema, ModelConverterContext context) {
        var ref = schema.get$ref();
        if (ref == null) {
            return schema;
        }
        var found = context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
        return found == null ? schema : found;
    }

    private static boolean isNewlyRequired(Schema<?> schema, String name) {
        var required = schema.getRequired();
        return schema.getProperties() != null
                && schema.getProperties().containsKey(name)
                && (required == null || !required.contains(name));
    }

    private static boolean isRequired(RecordComponent component) {
        return component.getType() != Optional.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
