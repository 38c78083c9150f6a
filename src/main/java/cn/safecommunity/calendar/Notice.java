package cn.safecommunity.calendar;

import cn.safecommunity.Refusal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A notice that says which days are off and which weekends are worked.
 *
 * @param year the year it arranges; it may reach into the December before
 * @param number its 文号, e.g. 国办发明电〔2025〕7号
 * @param address where it is published, null when it is not known
 */
public record Notice(
        int year,
        String number,
        String name,
        LocalDate issuedOn,
        @Nullable String address) {

    /** 机关代字, the year in hexagonal brackets, the number without leading zero (GB/T 9704-2012 7.2.5). */
    private static final Pattern NUMBER = Pattern.compile("[\\u4e00-\\u9fa5]{2,12}〔20\\d{2}〕[1-9]\\d{0,4}号");

    private static final int LONGEST_NAME = 100;

    /** The name every yearly notice has had since 2008. */
    static String usualName(int year) {
        return "国务院办公厅关于" + year + "年部分节假日安排的通知";
    }

    /** Looks at what somebody typed; a refusal names the field and what to write there. */
    static Notice of(
            int year, @Nullable String number, @Nullable String name, @Nullable LocalDate issuedOn, LocalDate today) {
        String typed = Typed.text(number);
        if (!NUMBER.matcher(typed).matches()) {
            throw Refusal.at("number", "请填写通知的文号，例如“国办发明电〔2025〕7号”，年份用六角括号〔〕。");
        }
        String called = Typed.text(name).isEmpty() ? usualName(year) : Typed.text(name);
        if (called.length() > LONGEST_NAME) {
            throw Refusal.at("name", "通知名称请不超过 " + LONGEST_NAME + " 个字。");
        }
        if (issuedOn == null || issuedOn.isAfter(today) || issuedOn.getYear() < year - 2) {
            throw Refusal.at("issuedOn", "请填写通知的成文日期，例如 2025-11-04；不能晚于今天，也不能早于" + (year - 2) + "年。");
        }
        return new Notice(year, typed, called, issuedOn, null);
    }
}
