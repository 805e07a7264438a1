package io.guicheng.kernel;

/**
 * One wrong input.
 *
 * @param field path of the form field, {@code posts[0].postId} in a row of a table; empty when it concerns the whole form
 * @param message a sentence in Chinese that names the field
 */
public record FieldError(String field, String message) {}
