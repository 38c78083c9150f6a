package cn.safecommunity.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Brings what people typed, and dates, into the form that an official letter has. */
final class LetterText {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String END_MARKS = "。！？；，、.!?;,";

    private LetterText() {}

    /** One line without control characters. */
    static String line(String typed) {
        return typed.replaceAll("\\s*\\R\\s*", "")
                .replaceAll("[\\p{Cntrl}\\p{Cs}]", "")
                .strip();
    }

    /** One line that ends like a sentence. */
    static String sentence(String typed) {
        String line = withoutEndMark(line(typed));
        return line.isEmpty() ? line : line + "。";
    }

    /** A number or a name with hyphens at which no line ends. */
    static String unbroken(String text) {
        return line(text).replace('-', '\u2011');
    }

    /** Numbered items: every one ends with a semicolon, the last with a full stop. */
    static List<Map<String, String>> items(List<?> typed) {
        List<String> texts = typed.stream()
                .map(item -> withoutEndMark(line(String.valueOf(item))))
                .filter(text -> !text.isEmpty())
                .toList();
        List<Map<String, String>> items = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String end = i == texts.size() - 1 ? "。" : "；";
            String text = withoutNumber(texts.get(i), i + 1);
            items.add(Map.of("itemNumber", String.valueOf(i + 1), "itemText", text + end));
        }
        return items;
    }

    /** The lines of a table: every place of them is one line. */
    static List<Map<String, String>> rows(Collection<?> typed) {
        return typed.stream()
                .map(row -> ((Map<?, ?>) row)
                        .entrySet().stream()
                                .collect(Collectors.toMap(
                                        place -> String.valueOf(place.getKey()),
                                        place -> line(String.valueOf(place.getValue())))))
                .toList();
    }

    /** 2014年3月5日, as GB/T 9704 wants it. */
    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 二〇一四年三月五日, as a certificate has it. */
    static String dayInWords(LocalDate day) {
        StringBuilder words = new StringBuilder();
        String.valueOf(day.getYear()).chars().forEach(digit -> words.append(DIGITS.charAt(digit - '0')));
        return words.append("年")
                .append(inWords(day.getMonthValue()))
                .append("月")
                .append(inWords(day.getDayOfMonth()))
                .append("日")
                .toString();
    }

    private static String inWords(int number) {
        String tens = number < 10 ? "" : (number < 20 ? "" : String.valueOf(DIGITS.charAt(number / 10))) + "十";
        return tens + (number % 10 == 0 ? "" : DIGITS.charAt(number % 10));
    }

    /** An item that was typed or pasted with the number of its own place, which the letter writes itself. */
    private static String withoutNumber(String item, int place) {
        String number = place < 32 ? place + "|" + inWords(place) : String.valueOf(place);
        String rest = item.replaceFirst("^[（(]?\\s*(?:" + number + ")\\s*(?:[、．)）]|\\.(?!\\d))\\s*", "");
        return rest.isEmpty() ? item : rest;
    }

    private static String withoutEndMark(String line) {
        int end = line.length();
        while (end > 0 && END_MARKS.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }
}
