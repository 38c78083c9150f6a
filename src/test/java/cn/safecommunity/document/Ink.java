package cn.safecommunity.document;

import java.awt.image.BufferedImage;

/** Where a page has ink, in squares of half a centimetre or so: how far two prints of one letter are apart. */
final class Ink {

    private static final int SQUARES = 40;
    private static final double INKED = 0.02;

    private Ink() {}

    /** The share of squares that have ink on one of the two pages only. */
    static double difference(BufferedImage one, BufferedImage other) {
        int different = 0;
        for (int x = 0; x < SQUARES; x++) {
            for (int y = 0; y < SQUARES; y++) {
                if (inked(one, x, y) != inked(other, x, y)) {
                    different++;
                }
            }
        }
        return different / (double) (SQUARES * SQUARES);
    }

    private static boolean inked(BufferedImage page, int column, int row) {
        int left = page.getWidth() * column / SQUARES;
        int right = page.getWidth() * (column + 1) / SQUARES;
        int top = page.getHeight() * row / SQUARES;
        int bottom = page.getHeight() * (row + 1) / SQUARES;
        int dark = 0;
        for (int x = left; x < right; x++) {
            for (int y = top; y < bottom; y++) {
                if (brightness(page.getRGB(x, y)) < 200) {
                    dark++;
                }
            }
        }
        return dark > INKED * (right - left) * (bottom - top);
    }

    private static int brightness(int colour) {
        return ((colour >> 16 & 0xff) + (colour >> 8 & 0xff) + (colour & 0xff)) / 3;
    }
}
