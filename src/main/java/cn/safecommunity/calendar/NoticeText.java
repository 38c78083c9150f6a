package cn.safecommunity.calendar;

import cn.safecommunity.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a yearly notice in the State Council's usual wording: “一、元旦：1月1日（周三）放假1天，不调休。” and so on.
 * A sentence with dates that it does not understand for certain is refused and quoted; nothing is guessed.
 */
final class NoticeText {

    private static final int LONGEST = 6000;

    /** A holiday begins after the end of a sentence; “农历腊月二十八、周日” within one does not. */
    private static final Pattern SECTION = Pattern.compile("(?:^|[。：；])[一二三四五六七八九十]{1,3}、([^：。；]{2,20})：");

    private static final Pattern NAME = Pattern.compile("国务院(?:办公厅)?关于(\\d{4})年部分节假日安排的通知");
    private static final Pattern NUMBER = Pattern.compile("国(?:办)?发(?:明电)?〔\\d{4}〕\\d+号");
    private static final Pattern SIGNATURE = Pattern.compile("国务院(?:办公厅)?(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern ENCOURAGEMENT = Pattern.compile("鼓励.*");
    private static final Pattern SAYS_WHEN = Pattern.compile(".*(\\d日|放假|补休|调休|上班|公休).*");

    private final int year;
    private final String text;

    private NoticeText(int year, String text) {
        this.year = year;
        this.text = text;
    }

    /** What was found; number and date are null where the text does not have them. */
    record Reading(
            List<Day> days,
            @Nullable String number,
            @Nullable LocalDate issuedOn) {}

    /** One day of the notice. */
    record Day(LocalDate day, DayKind kind, String name) {}

    static Reading read(int year, String pasted) {
        if (pasted.length() > LONGEST) {
            throw Refusal.at("text", "通知原文太长，请只粘贴放假安排的通知正文，不超过 " + LONGEST + " 个字。");
        }
        return new NoticeText(year, clean(pasted)).read();
    }

    private Reading read() {
        Matcher named = NAME.matcher(text);
        if (named.find() && !named.group(1).equals(String.valueOf(year))) {
            throw Refusal.at("text", "这份通知安排的是" + named.group(1) + "年，而您选的是" + year + "年。请改选年份，或者粘贴" + year + "年的通知。");
        }
        HolidayDays days = new HolidayDays(year);
        List<Section> sections = sections();
        if (sections.isEmpty()) {
            throw Refusal.at("text", "没有读出任何节日的安排。请粘贴通知的正文，包括“一、元旦：……”到“国庆节：……”各段。");
        }
        sections.forEach(section -> read(section, days));
        return new Reading(days.all(), first(NUMBER).orElse(null), issuedOn());
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        Matcher heading = SECTION.matcher(text);
        boolean found = heading.find();
        while (found) {
            String name = heading.group(1);
            int begin = heading.end();
            found = heading.find();
            sections.add(new Section(name, text.substring(begin, found ? heading.start() : text.length())));
        }
        return sections;
    }

    private static void read(Section section, HolidayDays days) {
        for (String sentence : section.body().split("[。；]")) {
            if (SIGNATURE.matcher(sentence).lookingAt()) {
                return;
            }
            if (SAYS_WHEN.matcher(sentence).matches()
                    && !ENCOURAGEMENT.matcher(sentence).matches()) {
                days.add(section.name(), sentence);
            }
        }
    }

    private Optional<String> first(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private @Nullable LocalDate issuedOn() {
        Matcher signed = SIGNATURE.matcher(text);
        if (!signed.find()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(signed.group(1)),
                    Integer.parseInt(signed.group(2)),
                    Integer.parseInt(signed.group(3)));
        } catch (DateTimeException e) {
            throw Refusal.at("text", "通知落款的日期“" + signed.group() + "”不存在，请核对原文。");
        }
    }

    /** Without spaces and line ends, with the punctuation and the digits that the notices are printed in. */
    private static String clean(String pasted) {
        StringBuilder cleaned = new StringBuilder();
        pasted.codePoints()
                .filter(each -> !isBlank(each))
                .map(NoticeText::printed)
                .forEach(cleaned::appendCodePoint);
        return cleaned.toString();
    }

    private static boolean isBlank(int character) {
        int type = Character.getType(character);
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || type == Character.CONTROL
                || type == Character.FORMAT;
    }

    private static int printed(int character) {
        if (character >= '０' && character <= '９') {
            return character - '０' + '0';
        }
        return switch (character) {
            case '(' -> '（';
            case ')' -> '）';
            case ':' -> '：';
            case ',' -> '，';
            case ';' -> '；';
            case '[', '［', '【' -> '〔';
            case ']', '］', '】' -> '〕';
            default -> character;
        };
    }

    /** The part of the notice about one holiday. */
    private record Section(String name, String body) {}
}
