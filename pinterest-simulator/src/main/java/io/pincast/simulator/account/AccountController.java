package io.pincast.simulator.account;

import io.pincast.simulator.analytics.AccountNumbers;
import io.pincast.simulator.board.Boards;
import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.pin.Pins;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /user_account}. */
@RestController
class AccountController {
    private final Boards boards;
    private final Pins pins;
    private final AccountNumbers numbers;

    AccountController(Boards boards, Pins pins, AccountNumbers numbers) {
        this.boards = boards;
        this.pins = pins;
        this.numbers = numbers;
    }

    @GetMapping("/{environment:production|sandbox}/v5/user_account")
    AccountAnswer get(Caller caller) {
        var owner = caller.user().id();
        var environment = caller.environment();
        return AccountAnswer.of(
                caller.user(),
                new AccountAnswer.Counts(
                        boards.countOf(owner, environment),
                        pins.countOf(owner, environment),
                        numbers.monthlyViews(caller.user(), environment)));
    }
}
