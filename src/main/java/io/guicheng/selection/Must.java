package io.guicheng.selection;

import java.time.LocalDate;

/**
 * The result of one of the four musts (四必).
 *
 * @param must archive, personal, discipline, petition
 * @param verdict CLEAR, MINOR, BLOCKS, OPEN
 */
public record Must(String must, String verdict, String summary, String userId, String organId, LocalDate givenOn) {}
