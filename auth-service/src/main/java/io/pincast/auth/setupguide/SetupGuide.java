package io.pincast.auth.setupguide;

import io.pincast.auth.account.AccountService;
import io.pincast.auth.pinterestapp.PinterestAppService;
import io.pincast.auth.pinterestapp.PublicAddress;
import io.pincast.auth.setupguide.Step.Copy;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.page.PageRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The page {@code docs/pinterest-app-setup.md} for one team: its addresses filled in, and what is done ticked off. */
@Service
public class SetupGuide {
    private static final PageRequest MOST = new PageRequest(100, Optional.empty());
    private final List<Step> steps = GuidePage.read(page());
    private final PinterestAppService apps;
    private final AccountService accounts;
    private final PublicAddress address;

    SetupGuide(PinterestAppService apps, AccountService accounts, PublicAddress address) {
        this.apps = apps;
        this.accounts = accounts;
        this.address = address;
    }

    private static String page() {
        try (var file = SetupGuide.class.getResourceAsStream("pinterest-app-setup.md")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("pinterest-app-setup.md cannot be read", e);
        }
    }

    public List<Seen> of(Caller caller) {
        var owner = caller.workspaceId();
        var reached = accounts.list(owner, MOST).items().stream()
                .filter(account -> caller.mayUse(account.id()))
                .toList();
        var sights = new Sights(apps.list(owner, MOST).items(), reached, address.redirectUri());
        return steps.stream()
                .map(step -> new Seen(filledIn(step), sights.of(step.id())))
                .toList();
    }

    private Step filledIn(Step step) {
        return new Step(
                step.id(),
                step.title(),
                filledIn(step.text()),
                step.copies().stream()
                        .map(copy -> new Copy(copy.label(), filledIn(copy.text())))
                        .toList(),
                step.script().stream().map(this::filledIn).toList());
    }

    private String filledIn(String text) {
        return text.replace("{redirectUri}", address.redirectUri().toString())
                .replace("{publicUrl}", address.publicUrl().toString());
    }

    /** A step, and what can be seen of it. */
    public record Seen(Step step, Sight sight) {}
}
