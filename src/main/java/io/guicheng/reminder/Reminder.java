package io.guicheng.reminder;

import io.guicheng.kernel.CaseKey;
import java.time.Instant;

/**
 * What somebody is reminded of.
 *
 * @param about the matter, for example {@code ballot:<id>}
 * @param url where it can be done, a path of this server
 * @param times how often this person has been reminded of it
 * @param last when for the last time
 */
public record Reminder(
        String about, CaseKey caseKey, String userId, String text, String url, int times, Instant last, String by) {}
