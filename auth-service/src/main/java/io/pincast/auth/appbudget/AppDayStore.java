package io.pincast.auth.appbudget;

import java.time.LocalDate;
import java.util.Optional;

/** Keeps apps' days. */
public interface AppDayStore {
    Optional<AppDay> find(String app, LocalDate day);

    /** Writes a day where the stored one still has {@code next}'s version; it is one higher then. Says whether it did. */
    boolean write(AppDay next);

    /** Removes days before that one. */
    void deleteBefore(LocalDate day);
}
