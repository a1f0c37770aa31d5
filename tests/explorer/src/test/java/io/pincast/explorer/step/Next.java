package io.pincast.explorer.step;

import io.pincast.explorer.state.World;
import org.jspecify.annotations.Nullable;

/** Where steps lead. */
public interface Next {

    void to(World world, Step step, int who, int about);

    void wrong(Harm harm, String detail, Step step, int who, int about);

    /** Returns whether the rule threw: then that is what is wrong. */
    default boolean broke(@Nullable String broken, Step step, int who, int about) {
        if (broken == null) {
            return false;
        }
        wrong(Harm.BROKEN, broken, step, who, about);
        return true;
    }
}
