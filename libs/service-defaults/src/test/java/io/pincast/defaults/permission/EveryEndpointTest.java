package io.pincast.defaults.permission;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pincast.defaults.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

class EveryEndpointTest {
    private final Probes probes = new Probes();
    private final Map<RequestMappingInfo, HandlerMethod> endpoints = new HashMap<>();

    @Test
    void isDeclaredOrTheServiceDoesNotStart() throws NoSuchMethodException {
        endpoint("/api/v1/declared", "declared");
        endpoint("/internal/silent", "silent");
        assertThatCode(this::check).doesNotThrowAnyException();

        endpoint("/api/v1/silent", "silent");
        assertThatThrownBy(this::check)
                .hasMessageContaining("/api/v1/silent")
                .hasMessageContaining("Probes#silent")
                .hasMessageContaining("@Needs");
    }

    @Test
    void isRefusedWhereNothingIsSaid() throws NoSuchMethodException {
        var silent = new HandlerMethod(probes, Probes.class.getDeclaredMethod("silent"));
        var check = new PermissionCheck();
        assertThatThrownBy(() -> check.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), silent))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Nobody is allowed this");
        assertThatThrownBy(() ->
                        check.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), "no controller"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void doesNotPassWithAMisspeltWord() throws NoSuchMethodException {
        endpoint("/api/v1/misspelt", "misspelt");
        assertThatThrownBy(this::check).hasMessageContaining("/api/v1/misspelt");
    }

    private void endpoint(String path, String method) throws NoSuchMethodException {
        endpoints.put(
                RequestMappingInfo.paths(path).build(),
                new HandlerMethod(probes, Probes.class.getDeclaredMethod(method)));
    }

    private void check() {
        new EveryEndpoint(endpoints, List.of("/internal/")).afterSingletonsInstantiated();
    }

    static class Probes {
        @Needs("probes:read")
        void declared() {}

        @Needs("Probes: read")
        void misspelt() {}

        void silent() {}
    }
}
