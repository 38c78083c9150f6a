package cn.safecommunity.intervention;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a failed job says in technical words, as people read it: why, and what to do. */
record FailureWords(String reason, String advice) {

    /** A sentence of our own code inside a message of the engine. */
    private static final Pattern OWN_SENTENCE = Pattern.compile("[\\p{IsHan}“（].*。");

    private static final Pattern MISSING =
            Pattern.compile("process variable (\\w+) is missing|Cannot resolve identifier '(\\w+)'");

    private static final String ASK = "请把下面的技术说明发给系统维护单位，修复后再点“立即重试”。";

    /** A kind of failure by what its technical words name. */
    private record Kind(Pattern named, FailureWords words) {

        static Kind of(String named, String reason, String advice) {
            return new Kind(Pattern.compile(named), new FailureWords(reason, advice));
        }
    }

    /** The first that fits. */
    private static final List<Kind> KINDS = List.of(
            Kind.of("OptimisticLocking|CannotSerialize|Deadlock", "有人同时在办理这个案卷，系统没有抢先改动。", "可以立即重试。"),
            Kind.of(
                    "CannotGetJdbcConnection|CannotCreateTransaction|SQLTransientConnection|JDBCConnection",
                    "数据库当时连接不上。",
                    "请确认数据库已经恢复，再立即重试。"),
            Kind.of(
                    "MailConnect|MailSend|MessagingException|SMTP|MailAuthentication",
                    "邮件服务器连接不上，或者没有接收。",
                    "请核对邮件服务器的地址和账号，再重试。"),
            Kind.of(
                    "ConnectException|ConnectTimeout|UnknownHost|NoRouteToHost|HttpHostConnect",
                    "对方系统连接不上。",
                    "请与对方核实系统是否正常，再立即重试。重复报送不会重复登记。"),
            Kind.of("SocketTimeout|InterruptedIO|NoHttpResponse", "对方系统没有按时答复。", "请先与对方核实，再立即重试。重复报送不会重复登记。"),
            Kind.of("DataIntegrityViolation|DuplicateKey", "要保存的内容与已有的记录冲突。", ASK),
            Kind.of("cn\\.safecommunity\\.(document|printing)\\.", "公文没有生成。", "请核对公文模板和磁盘空间，再立即重试。"),
            Kind.of("PropertyNotFound|MethodNotFound|Unknown property|Cannot resolve", "流程图与系统的版本对不上。", ASK));

    /** The variable that a failure says is missing. */
    static Optional<String> missing(@Nullable String message) {
        Matcher found = MISSING.matcher(message == null ? "" : message);
        return found.find()
                ? Optional.ofNullable(found.group(1)).or(() -> Optional.ofNullable(found.group(2)))
                : Optional.empty();
    }

    /**
     * @param message what the engine keeps as the message of the failure
     * @param trace the technical text behind it
     */
    static FailureWords of(@Nullable String message, @Nullable String trace) {
        String said = message == null ? "" : message;
        Optional<String> missing = missing(message);
        if (missing.isPresent()) {
            return new FailureWords(
                    "案卷缺少变量“" + missing.get() + "”。", "本页“更正填错的内容”列出的，请在那里补上；没有列出的，请由两名系统管理员在“提出干预”里处理。然后再立即重试。");
        }
        Matcher own = OWN_SENTENCE.matcher(said);
        if (own.find()) {
            return new FailureWords(own.group().strip(), "按上面的说明处理以后，再立即重试。");
        }
        String all = said + "\n" + (trace == null ? "" : trace);
        return KINDS.stream()
                .filter(kind -> kind.named().matcher(all).find())
                .map(Kind::words)
                .findFirst()
                .orElse(new FailureWords("系统内部出错。", ASK));
    }
}
