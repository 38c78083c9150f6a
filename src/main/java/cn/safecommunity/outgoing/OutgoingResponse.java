package cn.safecommunity.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.http.HttpEntity;
import org.apache.http.HttpStatus;
import org.apache.http.HttpVersion;
import org.apache.http.StatusLine;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.apache.http.message.BasicHttpResponse;
import org.apache.http.message.BasicStatusLine;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is completely here, in UTF-8, and holds no connection. The connector wraps what is thrown during a
 * call into a text that tells nobody anything, but asks for the status outside of that; so a failed call is handed back
 * as a response that throws its own clear exception there.
 */
final class OutgoingResponse extends BasicHttpResponse implements CloseableHttpResponse {

    private static final Charset CHINESE = Charset.forName("GB18030");

    private final @Nullable OutgoingFailure failure;

    private OutgoingResponse(StatusLine status, @Nullable OutgoingFailure failure) {
        super(status);
        this.failure = failure;
    }

    /** Reads an answer up to the limit; what is longer fails without being read. */
    static OutgoingResponse read(CloseableHttpResponse answer, String host, int limit) throws IOException {
        OutgoingResponse response = new OutgoingResponse(answer.getStatusLine(), null);
        response.setHeaders(answer.getAllHeaders());
        HttpEntity entity = answer.getEntity();
        String text = "";
        if (entity != null) {
            // never closed here: closing a chunked stream would read all the rest
            InputStream content = entity.getContent();
            byte[] bytes = content == null ? new byte[0] : content.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw OutgoingFailure.of("对方系统 " + host + " ", "的答复超过 " + limit + " 字节，已停止接收");
            }
            text = decode(bytes, entity);
        }
        // an entity also where there was none, so that ${response} exists in the model
        response.setEntity(new ByteArrayEntity(text.getBytes(StandardCharsets.UTF_8)));
        return response;
    }

    static OutgoingResponse failed(OutgoingFailure failure) {
        return new OutgoingResponse(
                new BasicStatusLine(HttpVersion.HTTP_1_1, HttpStatus.SC_BAD_GATEWAY, "no answer"), failure);
    }

    @Override
    public StatusLine getStatusLine() {
        if (failure != null) {
            throw failure;
        }
        return super.getStatusLine();
    }

    /** What the header says, else UTF-8, else what Chinese systems send without saying so. */
    private static String decode(byte[] bytes, HttpEntity entity) {
        Charset said = said(entity);
        if (said != null) {
            return new String(bytes, said);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, CHINESE);
        }
    }

    private static @Nullable Charset said(HttpEntity entity) {
        ContentType type;
        try {
            type = ContentType.get(entity);
        } catch (RuntimeException e) {
            return null;
        }
        Charset charset = type == null ? null : type.getCharset();
        return charset != null && charset.name().startsWith("GB") ? CHINESE : charset;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
