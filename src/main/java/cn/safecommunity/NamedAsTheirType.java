package cn.safecommunity;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Suggests for a parameter the bean that is named as its type, which is how a component is named when nobody says otherwise.
 * Spring takes a suggestion when the bean is of that type, fits and no other is primary; else it goes through all definitions,
 * more than a thousand, for each type that is asked for.
 */
class NamedAsTheirType extends ContextAnnotationAutowireCandidateResolver {

    @Override
    public @Nullable String getSuggestedName(DependencyDescriptor dependency) {
        String named = super.getSuggestedName(dependency);
        return named != null
                ? named
                : StringUtils.uncapitalizeAsProperty(ClassUtils.getShortName(dependency.getDependencyType()));
    }
}
