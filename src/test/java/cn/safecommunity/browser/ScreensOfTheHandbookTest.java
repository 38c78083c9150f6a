package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.browser.Screens.Listed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The handbook shows every screen at both widths ({@code .ci/pictures}). */
class ScreensOfTheHandbookTest {

    private static final Path PAGE = Path.of("src/docs/handbook/screens.md");
    private static final Path PICTURES = Path.of("src/docs/images/screens");

    private static Stream<Listed> pictured() {
        return Screens.all().stream().filter(Listed::pictured);
    }

    @Test
    void everyScreenHasItsTitleThere() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        assertThat(pictured()).allSatisfy(screen -> assertThat(lines).contains("## " + screen.title()));
    }

    @Test
    void thereIsAPictureOfEachAtBothWidthsAndNoOther() throws IOException {
        String page = Files.readString(PAGE);
        List<String> expected = pictured()
                .flatMap(
                        screen -> Arrays.stream(Screen.WIDTHS).mapToObj(width -> screen.name() + "-" + width + ".webp"))
                .toList();
        assertThat(expected)
                .allSatisfy(picture -> assertThat(page).contains("src=\"../images/screens/" + picture + "\""));
        try (Stream<Path> files = Files.list(PICTURES)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
