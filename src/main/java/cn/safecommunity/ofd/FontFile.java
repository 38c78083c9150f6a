package cn.safecommunity.ofd;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A font in a file: recognised by its first bytes, and without the tables that drawing does not need. */
final class FontFile {

    private static final Set<String> NEEDED =
            Set.of("CFF ", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "cvt ", "fpgm", "prep");

    private static final int ENTRY = 16;

    private record Table(String tag, int checksum, int offset, int length) {}

    private FontFile() {}

    /** @param index which font of a collection */
    static Outlines read(byte[] content, int index) throws IOException {
        if (content.length > 4 && content[0] == 1 && content[1] == 0 && content[2] <= 4 && content[2] > 0) {
            return CffOutlines.read(content);
        }
        try {
            return SfntOutlines.read(slim(content, index));
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException("A broken font", e);
        }
    }

    private static byte[] slim(byte[] content, int index) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(content);
        int start = tag(file, 0).equals("ttcf") ? file.getInt(12 + 4 * Math.min(index, file.getInt(8) - 1)) : 0;
        List<Table> tables = new ArrayList<>();
        int count = file.getShort(start + 4);
        for (int at = start + 12; at < start + 12 + count * ENTRY; at += ENTRY) {
            Table table = new Table(tag(file, at), file.getInt(at + 4), file.getInt(at + 8), file.getInt(at + 12));
            if (NEEDED.contains(table.tag())) {
                tables.add(table);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(file.getInt(start));
        out.writeShort(tables.size());
        out.write(new byte[6]); // for searching in two halves, which nobody here does
        int offset = 12 + tables.size() * ENTRY;
        for (Table table : tables) {
            out.write(table.tag().getBytes(StandardCharsets.ISO_8859_1));
            out.writeInt(table.checksum());
            out.writeInt(offset);
            out.writeInt(table.length());
            offset += padded(table.length());
        }
        for (Table table : tables) {
            out.write(content, table.offset(), table.length());
            out.write(new byte[padded(table.length()) - table.length()]);
        }
        return bytes.toByteArray();
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private static String tag(ByteBuffer file, int at) {
        byte[] tag = new byte[4];
        file.get(at, tag);
        return new String(tag, StandardCharsets.ISO_8859_1);
    }
}
