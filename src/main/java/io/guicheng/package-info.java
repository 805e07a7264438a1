/** Guicheng 规程: supervision procedures for public officials. */
@NullMarked
package io.guicheng;

import org.jspecify.annotations.NullMarked;
