package io.guicheng.reminder;

import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The register of reminders. */
public interface Reminders {

    /**
     * Reminds people of one matter, each at most once a day.
     *
     * @param text in Chinese, cut after 200 characters; says nothing that a passer-by must not read
     * @param url where it can be done, a path of this server
     */
    Sent remind(CaseKey key, String about, String text, String url, Collection<String> userIds, Actor by);

    /** What this person is reminded of and has not done yet, the newest first. */
    List<Reminder> open(String userId);

    /** How often each person has been reminded of this matter. */
    Map<String, Integer> times(String about);

    /** These people have done it: they are not shown the reminder any more. */
    void settle(String about, Collection<String> userIds);

    /** The matter is over for everybody. */
    void settle(String about);

    /**
     * What a call of {@link #remind} did.
     *
     * @param sent how many were reminded
     * @param already how many had been reminded today before
     */
    record Sent(int sent, int already) {}
}
