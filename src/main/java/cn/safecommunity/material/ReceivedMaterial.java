package cn.safecommunity.material;

import cn.safecommunity.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An upload on disk, measured and hashed while it came in; closing it deletes the temporary file. */
record ReceivedMaterial(Path path, long size, String sha256) implements AutoCloseable {

    static final long LARGEST = 20L * 1024 * 1024;

    /** Takes at most 20 MB from the stream; nothing and too much are refused. */
    static ReceivedMaterial from(InputStream content) throws IOException {
        Path path = Files.createTempFile("material-", ".upload");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
                size = copy(content, out);
            }
            if (size == 0) {
                throw Refusal.at("file", "文件是空的，请确认文件能正常打开后重新上传。");
            }
            return new ReceivedMaterial(path, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.delete(path);
            throw e;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long copy(InputStream content, OutputStream out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            size += read;
            if (size > LARGEST) {
                throw Refusal.at("file", "文件超过 20 MB，请压缩图片、降低扫描分辨率或拆成几个文件后重新上传。");
            }
            out.write(buffer, 0, read);
        }
        return size;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
