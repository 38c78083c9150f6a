package cn.safecommunity.community;

import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.policy.FieldRule;
import cn.safecommunity.policy.FieldRules;
import cn.safecommunity.policy.ListFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The questions of the 备案表, read from {@code policy/registration.yaml}. */
@Component
class RegistrationQuestions {

    private final FieldRules questions;

    RegistrationQuestions(@Value("${safecommunity.registration:classpath:policy/registration.yaml}") Resource file) {
        this.questions = new FieldRules(ListFile.read(file, "questions").list("questions", FieldRule.class).stream()
                .map(ListFile.Entry::value)
                .toList());
    }

    /** What such a unit is asked. */
    FieldRules of(UnitKind unitType) {
        return questions.of(unitType.id());
    }
}
