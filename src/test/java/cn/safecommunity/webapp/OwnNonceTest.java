package cn.safecommunity.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Many people open the web apps at the same moment, and every page carries the nonce of its own header. */
class OwnNonceTest extends HttpTest {

    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

    @Test
    void everyPageCarriesTheNonceOfItsHeader() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        Callable<List<Reply>> opensPages = () -> {
            List<Reply> pages = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                pages.add(anybody().get("/camunda/app/cockpit/default/"));
            }
            return pages;
        };
        try {
            for (Future<List<Reply>> pages : people.invokeAll(Collections.nCopies(8, opensPages))) {
                assertThat(pages.get())
                        .allSatisfy(page -> assertThat(first(IN_PAGE, page.body()))
                                .isEqualTo(first(IN_HEADER, page.header("Content-Security-Policy"))));
            }
        } finally {
            people.shutdown();
        }
    }

    private static String first(Pattern nonce, String text) {
        Matcher found = nonce.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
