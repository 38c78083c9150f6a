package cn.safecommunity.printing;

/** The LibreOffice of the machine that runs the tests. */
public final class Offices implements AutoCloseable {

    private final Office office = new Office("");

    /** Without it, tests that print are left out; CI installs it. */
    public static boolean installed() {
        return new Office("").installed();
    }

    /** The pages of a Word file. */
    public byte[] print(byte[] letter, String mediaType) {
        byte[] pages = office.print(letter, mediaType);
        if (pages == null) {
            throw new AssertionError("LibreOffice printed nothing");
        }
        return pages;
    }

    @Override
    public void close() throws Exception {
        office.destroy();
    }
}
