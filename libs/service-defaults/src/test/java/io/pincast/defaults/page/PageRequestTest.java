package io.pincast.defaults.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    @Test
    void continuesAfterTheValuesThatTheCursorWasMadeOf() {
        var cursor = PageRequest.cursor("2026-03-01T09:00:00Z", "a b/c?ü");
        assertThat(PageRequest.of(7, cursor).after()).contains(java.util.List.of("2026-03-01T09:00:00Z", "a b/c?ü"));
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void refusesALimitOutsideOneToAHundred(int limit) {
        assertThatThrownBy(() -> PageRequest.of(limit, null)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.kind()).isEqualTo(ProblemKind.INVALID);
            assertThat(e.errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.pointer()).isEqualTo("limit"));
        });
    }

    @Test
    void refusesACursorThatNoListGave() {
        assertThatThrownBy(() -> PageRequest.of(null, "%%%")).isInstanceOf(ProblemException.class);
    }
}
