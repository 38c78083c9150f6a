package cn.safecommunity.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.junit.jupiter.api.Test;

/** Every operation that this release of the engine notes, and every thing it is done to, has its word. */
class OperationWordsTest {

    private static List<String> constants(Class<?> of, String prefix) {
        return Arrays.stream(of.getFields())
                .filter(field ->
                        field.getType() == String.class && field.getName().startsWith(prefix))
                .map(OperationWordsTest::value)
                .toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyOperationIsSaidInChinese() {
        List<String> operations = constants(UserOperationLogEntry.class, "OPERATION_TYPE_");
        assertThat(operations).hasSizeGreaterThan(40).allSatisfy(operation -> {
            UserOperationLogEntryEventEntity entry = new UserOperationLogEntryEventEntity();
            entry.setOperationType(operation);
            assertThat(OperationWords.of(entry)).as(operation).containsPattern("^\\p{IsHan}+$");
        });
    }

    @Test
    void everyThingIsSaidInChinese() {
        List<String> things = constants(EntityTypes.class, "");
        assertThat(things)
                .hasSizeGreaterThan(25)
                .allSatisfy(thing -> assertThat(ThingWords.of(thing)).as(thing).containsPattern("^\\p{IsHan}+$"));
    }
}
