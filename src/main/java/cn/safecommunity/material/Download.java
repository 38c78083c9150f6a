package cn.safecommunity.material;

import cn.safecommunity.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Sends a stored file so that a browser saves it and never opens it as a page of this application. */
public final class Download {

    private Download() {}

    /** Sets the headers and gives the stream for the content. */
    public static OutputStream open(HttpServletResponse response, String fileName, String mediaType, long size)
            throws IOException {
        return send(response, ContentDisposition.attachment(), fileName, mediaType, size);
    }

    /** The same for a picture, which a browser may show: in a box that has no rights, whatever the file holds. */
    public static OutputStream picture(HttpServletResponse response, String fileName, String mediaType, long size)
            throws IOException {
        if (!mediaType.startsWith("image/")) {
            throw new Refusal("这里只显示图片，其他文件请下载后打开。");
        }
        return send(response, ContentDisposition.inline(), fileName, mediaType, size);
    }

    /** Pages that were printed from a file, under the file's name. */
    public static void pdf(HttpServletResponse response, String fileName, byte[] pages) throws IOException {
        String stem = fileName.replaceFirst("\\.[A-Za-z]+$", "");
        open(response, stem + ".pdf", MediaType.APPLICATION_PDF_VALUE, pages.length)
                .write(pages);
    }

    private static OutputStream send(
            HttpServletResponse response, ContentDisposition.Builder how, String fileName, String mediaType, long size)
            throws IOException {
        ContentDisposition disposition =
                how.filename(fileName, StandardCharsets.UTF_8).build();
        response.setContentType(mediaType);
        response.setContentLengthLong(size);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        return response.getOutputStream();
    }
}
