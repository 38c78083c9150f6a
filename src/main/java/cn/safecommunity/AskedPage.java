package cn.safecommunity;

/**
 * Which page of a list somebody asks for.
 *
 * @param page counted from 1
 * @param size rows of a page
 */
public record AskedPage(int page, int size) {

    private static final int LARGEST = 100;

    /** Nobody turns so many pages; who looks for something that old searches for it. */
    private static final int LAST_ROW = 100_000;

    /** Reads what stands in an address; refuses with the name of the parameter that is wrong. */
    public static AskedPage read(String page, String size) {
        int number = Asked.number("page", "页码", page, LAST_ROW);
        int rows = Asked.number("size", "每页条数", size, LARGEST);
        if ((long) number * rows > LAST_ROW) {
            throw Refusal.at("page", "不能翻到这么靠后的页。请输入单位、编号或事项，缩小范围后再查。");
        }
        return new AskedPage(number, rows);
    }

    /** How many rows stand before it. */
    public int offset() {
        return (page - 1) * size;
    }
}
