package io.guicheng.engine.wall;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a name to one of our beans, else to a variable; a variable can therefore never stand in for a bean. Properties of values
 * are not read, and methods are called on our beans only.
 */
final class VariablesAndModelBeans extends ELResolver {

    private final ModelBeans beans;
    private final ELResolver variables = new VariableScopeElResolver();
    private final ELResolver decisionInputs = new VariableContextElResolver();
    private final BeanELResolver methods = new BeanELResolver(true);

    VariablesAndModelBeans(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base != null) {
            throw new ELException("表达式被拒绝：不允许取属性");
        }
        if (property instanceof String name && beans.has(name)) {
            context.setPropertyResolved(true);
            return beans.get(name);
        }
        var value = variables.getValue(context, null, property);
        return context.isPropertyResolved() ? value : decisionInputs.getValue(context, null, property);
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] paramTypes,
            Object @Nullable [] params) {
        if (base == null || !beans.isOne(base) || "getClass".equals(method)) {
            throw new ELException("表达式被拒绝：不允许调用方法");
        }
        return methods.invoke(context, base, method, paramTypes, params);
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        throw new PropertyNotWritableException("表达式被拒绝：不允许赋值");
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
