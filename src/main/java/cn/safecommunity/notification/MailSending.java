package cn.safecommunity.notification;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Sends a message as mail, as plain text and as HTML. */
@Component
@ConditionalOnProperty("spring.mail.host")
class MailSending implements Sending {

    private final JavaMailSender sender;
    private final Ways ways;
    private final String from;

    MailSending(
            JavaMailSender sender,
            Ways ways,
            @Value("${safecommunity.mail.from:safe-community@localhost}") String from) {
        this.sender = sender;
        this.ways = ways;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean isWanted() {
        return ways.has(channel());
    }

    @Override
    public void send(OutgoingMessage message) throws Exception {
        MimeMessage mail = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(message.recipient());
        helper.setSubject(message.subject());
        helper.setText(message.body(), html(message));
        mail.setHeader("Auto-Submitted", "auto-generated");
        sender.send(mail);
    }

    private String html(OutgoingMessage message) {
        String paragraphs = message.body()
                .lines()
                .map(line -> "<p>" + withLink(HtmlUtils.htmlEscape(line, "UTF-8")) + "</p>")
                .collect(Collectors.joining());
        return "<!DOCTYPE html><html lang=\"zh-CN\"><body style=\"font:16px/1.7 sans-serif\">" + paragraphs
                + "</body></html>";
    }

    private String withLink(String line) {
        String list = HtmlUtils.htmlEscape(ways.taskList(), "UTF-8");
        return list.isEmpty() ? line : line.replace(list, "<a href=\"" + list + "\">" + list + "</a>");
    }
}
