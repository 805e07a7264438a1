package io.guicheng.reporter;

import io.guicheng.kernel.CaseKey;
import io.guicheng.registry.Petition;
import org.jspecify.annotations.Nullable;

/**
 * A petition with the organ that holds it. Of the reporter it says only whether anything is kept.
 *
 * @param organ id of the organ whose handling section has it
 * @param officialName whom it is about; null when the register does not know them
 * @param identified whether something is known of the reporter (实名); false for anonymous ones
 * @param caseKey the case that grew out of it; null when there is none
 */
public record HeldPetition(
        Petition petition,
        String organ,
        @Nullable String officialName,
        boolean identified,
        @Nullable CaseKey caseKey) {}
