package cn.safecommunity.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No door is new without a line in the table that says who gets through it. */
class DoorNamesTest extends HttpTest {

    @Test
    void everyOperationStandsInTheTableAndNoOther() throws IOException {
        List<String> known = Files.readAllLines(DoorMatrixTest.TABLE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("( \\d{3}(/\\d{3})?)+$", ""))
                .toList();
        assertThat(known)
                .as("after a change on purpose: .ci/doors write, and read the difference")
                .containsExactlyInAnyOrderElementsOf(
                        Doors.of(as("admin")).stream().map(Operation::name).toList());
    }
}
