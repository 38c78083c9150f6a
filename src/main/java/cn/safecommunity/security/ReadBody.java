package cn.safecommunity.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A call whose body has been read already and is read again by whoever answers it. */
final class ReadBody extends HttpServletRequestWrapper {

    private final byte[] content;

    private ReadBody(HttpServletRequest request, byte[] content) {
        super(request);
        this.content = content;
    }

    /** Reads the body; null when it is longer than so many bytes. */
    static @Nullable ReadBody of(HttpServletRequest request, int most) throws IOException {
        byte[] content = request.getInputStream().readNBytes(most + 1);
        return content.length > most ? null : new ReadBody(request, content);
    }

    byte[] content() {
        return content;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Again(new ByteArrayInputStream(content));
    }

    @Override
    public BufferedReader getReader() {
        String encoding = getCharacterEncoding();
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    /** The content from its beginning. */
    private static final class Again extends ServletInputStream {

        private final ByteArrayInputStream content;

        private Again(ByteArrayInputStream content) {
            this.content = content;
        }

        @Override
        public int read() {
            return content.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return content.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return content.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is in memory and read at once");
        }
    }
}
