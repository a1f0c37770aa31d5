package io.pincast.simulator.limit;

import io.pincast.simulator.app.AccessTier;
import io.pincast.simulator.app.App;
import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.exchange.ApiFilter;
import io.pincast.simulator.exchange.Category;
import io.pincast.simulator.exchange.Exchange;
import io.pincast.simulator.exchange.FilterOrder;
import io.pincast.simulator.exchange.Operation;
import io.pincast.simulator.settings.LimitSettings;
import io.pincast.simulator.settings.SettingsStore;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Rate limits: all categories per second, then per category and minute for each user of a standard app, per day for a
 * trial app as a whole.
 */
@Component
@Order(FilterOrder.LIMITS)
class LimitFilter extends ApiFilter {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private final SettingsStore settings;
    private final Budgets budgets;

    LimitFilter(SettingsStore settings, Budgets budgets) {
        this.settings = settings;
        this.budgets = budgets;
    }

    @Override
    protected void filter(
            Exchange exchange, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limits = settings.get().limits();
        var operation = exchange.operation();
        var app = exchange.findApp();
        if (limits.enabled() && operation.isPresent() && app.isPresent()) {
            var standing = budgets.take(windows(limits, app.get(), operation.get(), exchange));
            response.setHeader("X-RateLimit-Limit", standing.limits());
            response.setHeader("X-RateLimit-Remaining", Integer.toString(standing.remaining()));
            response.setHeader("X-RateLimit-Reset", Long.toString(standing.reset()));
            if (!standing.granted()) {
                throw PinterestError.rateLimited();
            }
        }
        chain.doFilter(request, response);
    }

    private static List<Window> windows(LimitSettings limits, App app, Operation operation, Exchange exchange) {
        var whole = exchange.environment() + "/" + app.id();
        var user = whole + "/"
                + exchange.findCaller().map(caller -> caller.user().id()).orElse("-");
        var category = operation.category().id();
        var windows = new ArrayList<Window>();
        windows.add(new Window("all/" + user, limits.perSecond(), SECOND));
        if (app.tier() == AccessTier.TRIAL) {
            windows.add(new Window("day/" + whole, limits.trialPerDay(), DAY));
            var limit = limits.trialPerDayAndCategory().get(category);
            if (limit != null) {
                windows.add(new Window(category + "/" + whole, limit, DAY));
            }
        } else {
            var limit = limits.standardPerMinute().get(category);
            if (limit != null) {
                windows.add(new Window(category + "/" + user, limit, MINUTE));
            }
        }
        if (limits.changesPerObjectAndSecond() > 0 && changesObject(operation, exchange)) {
            var path = exchange.arrival().path();
            windows.add(new Window(Window.OBJECT + user + path, limits.changesPerObjectAndSecond(), SECOND));
        }
        return windows;
    }

    private static boolean changesObject(Operation operation, Exchange exchange) {
        return operation.category() == Category.ORG_WRITE
                && !exchange.arrival().method().equals("POST");
    }
}
