package cn.safecommunity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.UnsafeSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

class GroupTableTest {

    private static final String TABLE = """
            "cn=Hanbin,ou=groups,dc=ankang,dc=gov,dc=cn": county-610902-examiner
            leaders: [city-leader, city-examiner]
            """;

    @Test
    void givesWhatTheLinesSay() {
        GroupTable table = read(TABLE, false);

        assertThat(table.of(List.of("leaders"))).containsExactly("city-examiner", "city-leader");
        assertThat(table.of(List.of("CN=hanbin, OU=groups,DC=ankang,DC=gov,DC=cn")))
                .containsExactly("county-610902-examiner");
    }

    /** Whoever may make a group in some corner of a directory gets nothing by its name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "camunda-admin",
                "city-leader",
                "Leaders",
                "cn=leaders,ou=groups,dc=ankang,dc=gov,dc=cn",
                "cn=Hanbin,ou=mine,dc=ankang,dc=gov,dc=cn",
                "cn=Hanbin\\,ou=groups,dc=ankang,dc=gov,dc=cn",
            })
    void givesNothingForAnyOtherGroup(String outside) {
        assertThat(read(TABLE, true).of(List.of(outside))).isEmpty();
    }

    @Test
    void makesAdministratorsOnlyWhereTheOperatorSaysSo() {
        String table = "it: camunda-admin";

        assertThatThrownBy(() -> read(table, false))
                .isInstanceOf(UnsafeSettings.class)
                .hasMessageContaining("SAFECOMMUNITY_SIGNIN_ADMINISTRATORS");
        assertThat(read(table, true).of(List.of("it"))).containsExactly("camunda-admin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "- a", "a:", "a: []", "a: {b: c}", "a: [1]", "a: ' '", "a: [", "!!java.net.URL [x]"})
    void refusesAFileThatSaysNothingClear(String text) {
        assertThatThrownBy(() -> read(text, true))
                .isInstanceOf(UnsafeSettings.class)
                .hasMessageContaining("SAFECOMMUNITY_SIGNIN_GROUPS");
    }

    private static GroupTable read(String text, boolean administrators) {
        return GroupTable.read(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), administrators);
    }
}
