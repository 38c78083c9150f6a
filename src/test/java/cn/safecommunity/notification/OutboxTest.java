package cn.safecommunity.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.CaseSamples;
import cn.safecommunity.HttpTest;
import cn.safecommunity.deadline.Light;
import cn.safecommunity.deadline.LightRaised;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.Substitutes;
import cn.safecommunity.policy.Level;
import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Mail that is late rather than lost: a real mail server that is there, away, or silent. */
class OutboxTest extends HttpTest {

    private static final String EXAMINERS = "county-610902-examiner";
    private static final String ADDRESS = EXAMINERS + "@example.invalid";

    @Autowired
    private Outbox outbox;

    @Autowired
    private Digest digest;

    @Autowired
    private MailChoices choices;

    @Autowired
    private People people;

    @Autowired
    private Substitutes substitutes;

    @Autowired
    private CaseRecord record;

    @Autowired
    private JdbcClient jdbc;

    private final Ways ways = new Ways("mail", "", "https://aqsq.example.invalid");
    private int port;
    private GreenMail server;
    private Messages messages;
    private long caseId;

    @BeforeEach
    void start() throws IOException {
        jdbc.sql("DELETE FROM outgoing_message").update();
        jdbc.sql("DELETE FROM mail_choice").update();
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        messages = new Messages(outbox, choices, people, ways, substitutes);
        caseId = CaseSamples.draft(jdbc);
    }

    @AfterEach
    void stop() {
        server.stop();
        jdbc.sql("DELETE FROM outgoing_message").update();
        jdbc.sql("DELETE FROM mail_choice").update();
    }

    /** Patient, so that a slow machine is no fault of the server; one that is away refuses at once. */
    private MailSending mail() {
        return mail("30000");
    }

    private MailSending mail(String timeout) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", timeout);
        sender.getJavaMailProperties().put("mail.smtp.timeout", timeout);
        return new MailSending(sender, ways, "aqsq@example.invalid");
    }

    private void deliver(Sending sending) {
        new Dispatch(outbox, digest, List.of(sending), Duration.ofSeconds(30)).deliver(sending);
    }

    private void later(Duration by) {
        ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + by.toMillis()));
    }

    private List<String> recipients() {
        return Arrays.stream(server.getReceivedMessages())
                .map(message -> GreenMailUtil.getAddressList(all(message)))
                .sorted()
                .toList();
    }

    private static jakarta.mail.Address[] all(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void waitsForAServerThatIsAwayAndComesToEverybodyOnce() throws Exception {
        messages.tellGroups(caseId, "light-1", List.of(EXAMINERS, EXAMINERS), "【安全社区】办理期限将到", "县级环节办理期限将到。");
        messages.tellGroups(caseId, "light-1", List.of(EXAMINERS), "【安全社区】办理期限将到", "县级环节办理期限将到。");
        deliver(mail());
        assertThat(outbox.count().failing()).isEqualTo(2);

        server.start();
        deliver(mail());
        assertThat(server.getReceivedMessages()).as("not before its time").isEmpty();
        later(Duration.ofMinutes(2));
        deliver(mail());
        assertThat(recipients()).containsExactly(EXAMINERS + "-2@example.invalid", ADDRESS);
        assertThat(outbox.count().waiting()).isZero();

        MimeMessage one = server.getReceivedMessages()[0];
        assertThat(one.getSubject()).isEqualTo("【安全社区】办理期限将到");
        assertThat(one.getContentType()).startsWith("multipart/");
        String raw = GreenMailUtil.getWholeMessage(one);
        assertThat(raw).contains("text/plain", "text/html", "Auto-Submitted: auto-generated");
    }

    @Test
    void everyLightIsNewsAlsoOfAStageThatBeginsAgain() {
        Reminders reminders = new Reminders(record, messages, people);
        LightRaised light = new LightRaised(
                caseId, Level.COUNTY, "examine", "审查申报材料", 0, Light.YELLOW_LIGHT, "instance", List.of(EXAMINERS));
        reminders.remind(light);
        int told = outbox.count().waiting();
        assertThat(told).isPositive();
        reminders.remind(light);
        assertThat(outbox.count().waiting()).isEqualTo(2 * told);
    }

    @Test
    void isTriedForAWeekAndThenShownToTheAdministrator() {
        messages.tell(caseId, EXAMINERS, "【安全社区】转交", "“审查申报材料”转交。");
        for (int attempt = 0; attempt < 60 && outbox.count().givenUp() == 0; attempt++) {
            deliver(mail());
            later(Duration.ofHours(6));
        }
        JsonNode shown = as("admin").get("/api/mail").json();
        assertThat(shown.get("givenUp").asInt()).isEqualTo(1);
        JsonNode line = shown.get("messages").get(0);
        assertThat(line.get("attempts").asInt()).isGreaterThan(25);
        assertThat(line.get("recipient").asText()).isEqualTo(ADDRESS);
        assertThat(line.get("lastError").asText()).contains("ConnectException");

        assertThat(as("admin")
                        .post("/api/mail/" + line.get("id").asLong() + "/retry", null)
                        .status())
                .isEqualTo(204);
        server.start();
        deliver(mail());
        assertThat(recipients()).containsExactly(ADDRESS);
        assertThat(as("admin")
                        .post("/api/mail/" + line.get("id").asLong() + "/retry", null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theOutboxIsForAdministratorsOnly() {
        for (String person : List.of(EXAMINERS, "city-office", "province-leader")) {
            assertThat(as(person).get("/api/mail").status()).isEqualTo(403);
            assertThat(as(person).post("/api/mail/1/retry", null).status()).isEqualTo(403);
        }
        assertThat(anybody().get("/api/mail").status()).isEqualTo(401);
    }

    @Test
    void aSilentServerIsLeftAloneWithoutATransaction() throws IOException {
        List<Boolean> transactions = new ArrayList<>();
        try (ServerSocket silent = new ServerSocket(port, 5, InetAddress.getByName("127.0.0.1"))) {
            messages.tell(caseId, EXAMINERS, "【安全社区】转交", "转交。");
            MailSending real = mail("500");
            deliver(new Sending() {
                @Override
                public Channel channel() {
                    return Channel.MAIL;
                }

                @Override
                public void send(OutgoingMessage message) throws Exception {
                    transactions.add(TransactionSynchronizationManager.isActualTransactionActive());
                    real.send(message);
                }
            });
        }
        assertThat(transactions).containsExactly(false);
        assertThat(outbox.waiting(5))
                .singleElement()
                .satisfies(one -> assertThat(one.lastError()).contains("Timeout"));
    }

    @Test
    void aWayThatThisInstallationDoesNotSendByIsNotWorkedOn() {
        Sending prepared = new MailSending(new JavaMailSenderImpl(), new Ways("", "", ""), "aqsq@example.invalid");
        Dispatch dispatch = new Dispatch(outbox, digest, List.of(prepared), Duration.ofSeconds(30));
        dispatch.start();
        try {
            assertThat(dispatch.isRunning()).isFalse();
        } finally {
            dispatch.stop();
        }
    }

    @Test
    void aServerThatNeverAnswersHoldsUpNeitherPeopleNorHealthNorTheShutdown() throws Exception {
        CountDownLatch hangs = new CountDownLatch(1);
        messages.tell(caseId, EXAMINERS, "【安全社区】转交", "转交。");
        try (ServerSocket silent = new ServerSocket(port, 5, InetAddress.getByName("127.0.0.1"))) {
            MailSending patient = mail("60000");
            Dispatch dispatch = new Dispatch(outbox, digest, List.of(told(hangs, patient)), Duration.ofMillis(20));
            dispatch.start();
            try {
                assertThat(hangs.await(20, TimeUnit.SECONDS)).isTrue();
                silent.accept();
                Reply act = as(EXAMINERS).send("PUT", "/api/me/mail", "{\"digest\":false}");
                assertThat(act.status()).as(act.body()).isEqualTo(200);
                messages.tell(caseId, EXAMINERS + "-2", "【安全社区】转交", "转交。");
                assertThat(outbox.count().waiting()).isEqualTo(2);
                for (String health : List.of("/actuator/health", "/actuator/health/readiness")) {
                    assertThat(anybody().get(health).json().get("status").asText())
                            .as(health)
                            .isEqualTo("UP");
                }
            } finally {
                long start = System.nanoTime();
                dispatch.stop();
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            }
            assertThat(outbox.count().waiting())
                    .as("what hangs is neither sent nor lost")
                    .isEqualTo(2);
        }
    }

    @Test
    void aCallThatEndsAfterTheShutdownIsFollowedByNoOther() throws Exception {
        messages.tell(caseId, EXAMINERS, "【安全社区】转交", "转交。");
        messages.tell(caseId, EXAMINERS + "-2", "【安全社区】转交", "转交。");
        CompletableFuture<Boolean> answers = new CompletableFuture<>();
        BlockingQueue<Thread> calls = new LinkedBlockingQueue<>();
        Dispatch dispatch = new Dispatch(outbox, digest, List.of(hanging(calls, answers)), Duration.ofMillis(20));
        dispatch.start();
        Thread caller = calls.poll(20, TimeUnit.SECONDS);
        dispatch.stop();
        answers.complete(true);

        assertThat(caller).isNotNull();
        caller.join(Duration.ofSeconds(20).toMillis());
        assertThat(caller.isAlive()).isFalse();
        assertThat(calls).as("calls after the shutdown").isEmpty();
        assertThat(outbox.waiting(5))
                .extracting(Outbox.Waiting::recipient)
                .containsExactly(EXAMINERS + "-2@example.invalid");
    }

    /** Notes who calls and answers when it is told to; like a socket, it does not care for an interruption. */
    private static Sending hanging(Collection<Thread> calls, CompletableFuture<Boolean> answers) {
        return new Sending() {
            @Override
            public Channel channel() {
                return Channel.MAIL;
            }

            @Override
            public void send(OutgoingMessage message) {
                calls.add(Thread.currentThread());
                answers.join();
            }
        };
    }

    private static Sending told(CountDownLatch begun, Sending real) {
        return new Sending() {
            @Override
            public Channel channel() {
                return real.channel();
            }

            @Override
            public void send(OutgoingMessage message) throws Exception {
                begun.countDown();
                real.send(message);
            }
        };
    }

    @Test
    void whoWantsNoRemindersGetsNone() {
        JsonNode chosen = as(EXAMINERS)
                .send("PUT", "/api/me/mail", "{\"reminders\":false}")
                .json();
        assertThat(chosen.get("reminders").asBoolean()).isFalse();
        assertThat(chosen.get("digest").asBoolean()).isTrue();
        assertThat(as(EXAMINERS + "-2")
                        .get("/api/me/mail")
                        .json()
                        .get("reminders")
                        .asBoolean())
                .isTrue();
        assertThat(anybody().get("/api/me/mail").status()).isEqualTo(401);

        messages.tellGroup(caseId, EXAMINERS, "【安全社区】黄牌", "超过办理期限。");
        assertThat(outbox.waiting(5))
                .extracting(Outbox.Waiting::recipient)
                .containsExactly(EXAMINERS + "-2@example.invalid");
    }

    @Test
    void writesOneDigestEachWorkingMorning() {
        jdbc.sql("DELETE FROM digest_day").update();
        Digest morning = digestWithMail();
        ClockUtil.setCurrentTime(Timestamp.valueOf("2014-03-10 07:30:00"));
        morning.write();
        assertThat(digestDays()).isEmpty();

        ClockUtil.setCurrentTime(Timestamp.valueOf("2014-03-10 08:05:00"));
        morning.write();
        morning.write();
        assertThat(digestDays()).containsExactly("2014-03-10");

        ClockUtil.setCurrentTime(Timestamp.valueOf("2014-05-01 08:05:00"));
        morning.write();
        assertThat(digestDays()).as("a holiday").containsExactly("2014-03-10");
    }

    @Test
    void tellsInTheDigestWhatIsOpenForAPersonAndItsOffice() {
        jdbc.sql("DELETE FROM digest_day").update();
        choices.put(EXAMINERS + "-2", new MailChoices.Choice(true, false));
        var task = processEngine().getTaskService().newTask();
        task.setName("演练任务");
        task.setDueDate(Timestamp.valueOf("2014-03-07 18:00:00"));
        processEngine().getTaskService().saveTask(task);
        processEngine().getTaskService().addCandidateGroup(task.getId(), EXAMINERS);
        try {
            ClockUtil.setCurrentTime(Timestamp.valueOf("2014-03-10 08:05:00"));
            digestWithMail().write();
            assertThat(outbox.waiting(10_000))
                    .filteredOn(one -> one.recipient().startsWith(EXAMINERS))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.recipient()).isEqualTo(ADDRESS);
                        assertThat(one.subject()).startsWith("【安全社区】今日待办 ").contains("项已超期");
                    });
        } finally {
            processEngine().getTaskService().deleteTask(task.getId(), true);
        }
    }

    private Digest digestWithMail() {
        return new Digest(outbox, ways, workingDays, jdbc, transactions, clock);
    }

    private List<String> digestDays() {
        return StreamSupport.stream(
                        jdbc.sql("SELECT day::text FROM digest_day ORDER BY day")
                                .query(String.class)
                                .list()
                                .spliterator(),
                        false)
                .toList();
    }

    @Autowired
    private cn.safecommunity.calendar.WorkingDays workingDays;

    @Autowired
    private org.springframework.transaction.support.TransactionTemplate transactions;

    @Autowired
    private java.time.Clock clock;

    @Autowired
    private org.camunda.bpm.engine.ProcessEngine engine;

    private org.camunda.bpm.engine.ProcessEngine processEngine() {
        return engine;
    }
}
