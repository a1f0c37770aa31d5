package io.pincast.simulator.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page.
 *
 * @param bookmark null on the last page
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String bookmark) {

    public <R> Page<R> map(Function<T, R> as) {
        return new Page<>(items.stream().map(as).toList(), bookmark);
    }
}
