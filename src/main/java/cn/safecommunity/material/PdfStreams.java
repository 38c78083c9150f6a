package cn.safecommunity.material;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much the streams of a PDF unpack to that a reader unpacks in order to find its objects; a few megabytes of zeros
 * can be gigabytes. Pictures and pages are not unpacked here, and those of an encrypted file cannot be.
 */
final class PdfStreams {

    private static final long MOST_UNPACKED = 100L * 1024 * 1024;
    private static final int LONGEST_HEAD = 1_000;

    private static final Pattern STREAM = Pattern.compile("stream\r?\n");
    private static final Pattern OF_OBJECTS = Pattern.compile("/(ObjStm|XRef)\\b");
    private static final Pattern FILTER = Pattern.compile("/(\\w+Decode|Fl|LZW|AHx|A85|RL)\\b");

    private PdfStreams() {}

    /** Whether they unpack to more than a document can need, or are packed several times over. */
    static boolean areBombs(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        Matcher stream = STREAM.matcher(text);
        long unpacked = 0;
        while (stream.find()) {
            int begin = Math.max(0, stream.start() - LONGEST_HEAD);
            String head = text.substring(Math.max(begin, text.lastIndexOf(" obj", stream.start())), stream.start());
            if (OF_OBJECTS.matcher(head).find()) {
                unpacked += size(file, stream.end(), MOST_UNPACKED - unpacked);
                if (unpacked > MOST_UNPACKED || FILTER.matcher(head).results().count() > 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What inflating from there on gives, up to a little more than the limit; nothing for what is not deflated. */
    private static long size(byte[] file, int from, long limit) {
        Inflater inflater = new Inflater();
        long size = 0;
        try {
            inflater.setInput(file, from, file.length - from);
            byte[] part = new byte[64 * 1024];
            for (int read = inflater.inflate(part); read > 0 && size <= limit; read = inflater.inflate(part)) {
                size += read;
            }
            return size;
        } catch (DataFormatException e) {
            return size;
        } finally {
            inflater.end();
        }
    }
}
