package cn.safecommunity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {

    @ParameterizedTest
    @CsvSource({
        "三,张,张三",
        "玉环,欧阳,欧阳玉环",
        "买买提,阿不都·热合曼,阿不都·热合曼买买提",
        "' 三 ',' 张 ',张三",
        "'',负责人甲,负责人甲",
        "负责人甲,,负责人甲",
        "Jane,Smith,Jane Smith",
        "三,Smith,三 Smith",
        "'　',' ',clerk",
        ",,clerk"
    })
    void writesTheFamilyNameFirstInChinese(String given, String family, String name) {
        UserEntity user = new UserEntity("clerk");
        user.setFirstName(given);
        user.setLastName(family);
        assertThat(PersonNames.of(user)).isEqualTo(name);
    }

    @Test
    void whatNobodyDidTheSystemDid() {
        assertThat(new Names(PersonNames.SYSTEM, null, List.of()).shown()).isEqualTo("系统");
        assertThat(new Names("clerk", null, List.of()).shown()).isEqualTo("clerk");
    }
}
