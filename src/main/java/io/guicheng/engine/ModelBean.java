package io.guicheng.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Allows process models to name this Spring bean: as {@code camunda:delegateExpression="${name}"} or in {@code ${name.method(..)}}.
 * Beans of the packages below {@code io.guicheng.procedure} need no mark; all others stay unreachable for models.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ModelBean {}
