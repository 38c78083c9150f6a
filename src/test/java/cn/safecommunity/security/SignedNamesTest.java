package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;

/** Under which name an opinion stands when the account behind it changes or goes. */
class SignedNamesTest extends CaseDoorsTest {

    private static final String CLERK = "doorsclerk";
    private static final String SIGNED = CLERK + " 测试";

    private String shown(long caseId) {
        return as("city-office")
                .get("/api/cases/" + caseId)
                .json()
                .get("opinions")
                .findValuesAsText("personName")
                .toString();
    }

    @Test
    void staysTheOneThatWasSigned() {
        secondHat(CLERK, EXAMINER);
        apply();
        String task = examineAt(EXAMINER);
        long caseId = ((Number) tasks.getVariable(task, "caseId")).longValue();
        done(complete("/engine-rest", CLERK, task, "approve"));
        assertThat(shown(caseId)).contains(SIGNED);

        User clerk = identity.createUserQuery().userId(CLERK).singleResult();
        clerk.setLastName("另一个人");
        identity.saveUser(clerk);
        assertThat(shown(caseId)).contains(SIGNED).doesNotContain("另一个人");

        identity.deleteUser(CLERK);
        assertThat(shown(caseId)).contains(SIGNED).doesNotContain("另一个人");

        person(CLERK);
        assertThat(shown(caseId)).contains(SIGNED);
        identity.deleteUser(CLERK);
    }
}
