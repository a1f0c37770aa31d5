package io.pincast.simulator.analytics.report;

import io.pincast.simulator.analytics.AccountNumbers;
import io.pincast.simulator.analytics.Counts;
import io.pincast.simulator.analytics.Metric;
import io.pincast.simulator.pin.Pin;
import io.pincast.simulator.settings.SettingsStore;
import io.pincast.simulator.user.AccountType;
import io.pincast.simulator.user.User;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an account's analytics answer, by group. */
@Component
public final class AccountReports {
    private final AccountNumbers numbers;
    private final SettingsStore settings;

    AccountReports(AccountNumbers numbers, SettingsStore settings) {
        this.numbers = numbers;
        this.settings = settings;
    }

    /** {@code source}. */
    public enum Source {
        ALL,
        YOUR_PINS,
        OTHER_PINS
    }

    /** {@code content_type}; nothing here is paid for. */
    public enum Content {
        ALL,
        PAID,
        ORGANIC
    }

    /** {@code from_claimed_content}: a fixed part of everything is claimed. */
    public enum Claimed {
        BOTH,
        CLAIMED,
        OTHER
    }

    /** {@code pin_format}; there are no ads and no products here. */
    public enum Format {
        ALL,
        ORGANIC_IMAGE,
        ORGANIC_PRODUCT,
        ORGANIC_VIDEO,
        ADS_STANDARD,
        ADS_PRODUCT,
        ADS_VIDEO,
        ADS_IDEA
    }

    /** {@code split_field}. */
    public enum Split {
        NO_SPLIT,
        APP_TYPE,
        OWNED_CONTENT,
        SOURCE,
        PIN_FORMAT
    }

    /** Which part of the numbers. */
    public record Cut(AppType app, Source source, Content content, Claimed claimed, Format format) {

        private Map<String, Cut> by(Split split) {
            var groups = new LinkedHashMap<String, Cut>();
            switch (split) {
                case NO_SPLIT -> groups.put("all", this);
                case APP_TYPE ->
                    List.of(AppType.MOBILE, AppType.TABLET, AppType.WEB)
                            .forEach(value ->
                                    groups.put(value.name(), new Cut(value, source, content, claimed, format)));
                case OWNED_CONTENT ->
                    List.of(Claimed.CLAIMED, Claimed.OTHER)
                            .forEach(value -> groups.put(value.name(), new Cut(app, source, content, value, format)));
                case SOURCE ->
                    List.of(Source.YOUR_PINS, Source.OTHER_PINS)
                            .forEach(value -> groups.put(value.name(), new Cut(app, value, content, claimed, format)));
                case PIN_FORMAT ->
                    List.of(Format.ORGANIC_IMAGE, Format.ORGANIC_VIDEO)
                            .forEach(value -> groups.put(value.name(), new Cut(app, source, content, claimed, value)));
            }
            return groups;
        }

        private boolean has(Pin pin) {
            return switch (format) {
                case ALL -> true;
                case ORGANIC_IMAGE -> !pin.isVideo();
                case ORGANIC_VIDEO -> pin.isVideo();
                case ORGANIC_PRODUCT, ADS_STANDARD, ADS_PRODUCT, ADS_VIDEO, ADS_IDEA -> false;
            };
        }

        private Counts claimedPart(Counts all) {
            return switch (claimed) {
                case BOTH -> all;
                case CLAIMED -> all.map(value -> value * 3 / 10);
                case OTHER -> all.map(value -> value - value * 3 / 10);
            };
        }
    }

    public Map<String, Series> report(User user, Period period, List<Metric> metrics, Cut cut, Split split) {
        var question = new Series.Question(period, metrics, settings.get().analytics());
        var noBusiness = user.type() == AccountType.PINNER ? DataStatus.BEFORE_BUSINESS_CREATED : null;
        var groups = new LinkedHashMap<String, Series>();
        cut.by(split)
                .forEach((name, part) ->
                        groups.put(name, Series.of(question, date -> onDay(user, date, part), date -> noBusiness)));
        return groups;
    }

    private Counts onDay(User user, LocalDate date, Cut cut) {
        var sum = Counts.none();
        if (cut.content() == Content.PAID) {
            return sum;
        }
        if (cut.source() != Source.OTHER_PINS) {
            sum.add(numbers.ownPins(user, date, cut::has));
        }
        var othersToo = cut.format() == Format.ALL || cut.format() == Format.ORGANIC_IMAGE;
        if (cut.source() != Source.YOUR_PINS && othersToo) {
            sum.add(numbers.otherPins(user, date));
        }
        return cut.app().of(cut.claimedPart(sum));
    }
}
