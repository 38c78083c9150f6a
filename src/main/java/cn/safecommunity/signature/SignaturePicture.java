package cn.safecommunity.signature;

/**
 * A picture of a signature or a seal: PNG, drawn anew from what somebody sent.
 *
 * @param sha256 of the content
 * @param width in pixels, as the height
 */
public record SignaturePicture(String sha256, int width, int height, byte[] content) {

    public static final String MEDIA_TYPE = "image/png";
}
