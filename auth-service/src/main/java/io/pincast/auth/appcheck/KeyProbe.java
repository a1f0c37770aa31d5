package io.pincast.auth.appcheck;

import io.pincast.auth.pinterestapp.AppKeys;

/** Pinterest, as far as an app's keys are concerned. */
public interface KeyProbe {

    /** Shows the keys; changes nothing at Pinterest. */
    KeyAnswer ask(AppKeys app);
}
