package io.pincast.chaos.verdict;

import io.pincast.chaos.verdict.Finding.Wrong;
import java.util.List;
import java.util.Locale;

/** The end of a run. */
public record Verdict(int posts, int published, int cancelled, int failed, int unconfirmed, List<Finding> findings) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    public boolean isGood() {
        return findings.isEmpty();
    }

    private long count(Wrong wrong) {
        return findings.stream().filter(finding -> finding.wrong() == wrong).count();
    }

    /** The one line. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "posts=%d published=%d cancelled=%d failed_as_told=%d unconfirmed=%d lost=%d duplicate=%d stuck=%d early=%d after_cancel=%d",
                posts,
                published,
                cancelled,
                failed,
                unconfirmed,
                count(Wrong.LOST),
                count(Wrong.DUPLICATE),
                count(Wrong.STUCK),
                count(Wrong.EARLY),
                count(Wrong.AFTER_CANCEL));
    }
}
