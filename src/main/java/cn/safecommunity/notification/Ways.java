package cn.safecommunity.notification;

import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** By which channels this installation sends, and where its people find it. */
@Component
class Ways {

    private final boolean mail;
    private final String webhook;
    private final String address;

    @Autowired
    Ways(
            @Value("${spring.mail.host:}") String mailHost,
            @Value("${safecommunity.webhook.url:}") String webhook,
            @Value("${safecommunity.address:}") String address) {
        this.mail = !mailHost.isBlank();
        this.webhook = webhook.strip();
        this.address = address.strip();
    }

    boolean has(Channel channel) {
        return channel == Channel.MAIL ? mail : !webhook.isEmpty();
    }

    Set<Channel> all() {
        return mail
                ? webhook.isEmpty() ? Set.of(Channel.MAIL) : Set.of(Channel.MAIL, Channel.WEBHOOK)
                : webhook.isEmpty() ? Set.of() : Set.of(Channel.WEBHOOK);
    }

    /** Where messages to the messenger go. */
    String webhook() {
        return webhook;
    }

    /** The line that says where to go, as far as the installation knows its own address. */
    String invitation() {
        return address.isEmpty() ? "请登录“安全社区”任务列表办理。" : "请登录“安全社区”任务列表办理：" + taskList();
    }

    String taskList() {
        return address.isEmpty() ? "" : address + "/camunda/app/tasklist/default/";
    }
}
