package cn.safecommunity.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends waiting mail every half minute where a mail server is configured. A letter that fails stays waiting with its
 * error and is tried again, so that a reminder is late rather than lost; a crash between sending and committing can send
 * one twice.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class MailDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatch.class);
    private static final int BATCH = 20;

    private final OutgoingMail mail;
    private final JavaMailSender sender;
    private final String from;

    MailDispatch(
            OutgoingMail mail,
            JavaMailSender sender,
            @Value("${safecommunity.mail.from:safe-community@localhost}") String from) {
        this.mail = mail;
        this.sender = sender;
        this.from = from;
    }

    @Scheduled(fixedDelayString = "${safecommunity.mail.interval:PT30S}")
    @Transactional
    public void send() {
        mail.take(BATCH).forEach(this::send);
    }

    private void send(OutgoingMail.Letter letter) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(letter.recipient());
        message.setSubject(letter.subject());
        message.setText(letter.body());
        try {
            sender.send(message);
            mail.sent(letter.id());
        } catch (MailException e) {
            LOG.warn("Mail {} to {} could not be sent and will be tried again", letter.id(), letter.recipient(), e);
            mail.failed(letter.id(), String.valueOf(e.getMessage()));
        }
    }
}
