package io.pincast.auth.appbudget;

import io.pincast.auth.appbudget.AppDay.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides who may spend what of an app's day. Publishing goes first: a part of the day is its alone. */
final class Slicing {
    /** A slice takes at most this part of what is left, so that near the end everybody still gets something. */
    private static final int PART = 4;

    private final AppBudgetProperties rules;

    Slicing(AppBudgetProperties rules) {
        this.rules = rules;
    }

    /** How many requests may still be given out. */
    int left(AppDay day, boolean publishing, Category category) {
        var inAll = rules.perDay() - day.spentInAll();
        var ofCategory =
                category == Category.ORG_WRITE ? rules.writesPerDay() - day.spentOn(category) : Integer.MAX_VALUE;
        var ofOthers = publishing ? Integer.MAX_VALUE : rules.perDay() - rules.keptForPublishing() - day.ofOthers();
        return Math.max(0, Math.min(inAll, Math.min(ofCategory, ofOthers)));
    }

    /** A slice of at most so many requests; none where nothing is left. */
    Optional<Slice> slice(AppDay day, boolean publishing, Category category, int wanted, String id, Instant now) {
        var left = left(day, publishing, category);
        var requests = Math.min(Math.min(wanted, rules.slice()), Math.max(1, left / PART));
        var dayEnd = endOf(day.day());
        var life = now.plus(rules.sliceLife());
        return left == 0
                ? Optional.empty()
                : Optional.of(new Slice(id, publishing, category, requests, life.isBefore(dayEnd) ? life : dayEnd));
    }

    /** The day with the slice given out; those that are long over are forgotten, and stay spent. */
    AppDay with(AppDay day, Slice slice, Instant now) {
        var open = Stream.concat(
                        day.slices().stream()
                                .filter(one ->
                                        one.expiresAt().plus(rules.sliceLife()).isAfter(now)),
                        Stream.of(slice))
                .toList();
        return spend(day, slice.publishing(), slice.category(), slice.requests(), open);
    }

    /** The day with so many requests spent at once. */
    AppDay spent(AppDay day, Category category, int requests) {
        return spend(day, false, category, requests, day.slices());
    }

    /** The day after what is left of a slice came back; the same where the slice is not out. */
    AppDay givenBack(AppDay day, String sliceId, int unused) {
        return day.slices().stream()
                .filter(slice -> slice.id().equals(sliceId))
                .findFirst()
                .map(slice -> spend(
                        day,
                        slice.publishing(),
                        slice.category(),
                        -Math.clamp(unused, 0, slice.requests()),
                        day.slices().stream()
                                .filter(one -> !one.id().equals(sliceId))
                                .toList()))
                .orElse(day);
    }

    private static AppDay spend(AppDay day, boolean publishing, Category category, int requests, List<Slice> slices) {
        var spent = new EnumMap<Category, Integer>(Category.class);
        spent.putAll(day.spent());
        spent.merge(category, requests, Integer::sum);
        var ofOthers = publishing ? day.ofOthers() : day.ofOthers() + requests;
        return new AppDay(day.app(), day.day(), day.version(), Map.copyOf(spent), ofOthers, slices);
    }

    static LocalDate dayOf(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
