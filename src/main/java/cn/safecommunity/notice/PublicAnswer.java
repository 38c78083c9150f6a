package cn.safecommunity.notice;

import java.time.Duration;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** A page that is the same for everybody: kept for a minute by whoever stands between, and asked for by its tag then. */
final class PublicAnswer {

    private static final String KEPT =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic().getHeaderValue();

    /** A page looks different after a new release, although its facts are the same. */
    private static final Instant STARTED = Instant.now();

    private PublicAnswer() {}

    /** Whether the reader has this content already; the answer is then 304, and there is nothing to write. */
    static boolean isKnown(ServletWebRequest request, Object content) {
        if (request.getResponse() != null) {
            request.getResponse().setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
        }
        return request.checkNotModified("W/\"" + DigestUtils.sha256Hex(STARTED + "\n" + content) + "\"");
    }
}
