package cn.safecommunity.benchmark;

import cn.safecommunity.document.SampleLetters;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** What the product's models call, answered at once: a bare engine walks the same chain, and nothing is done in it. */
public final class BareBeans {

    private static final long DAY = 86_400_000;

    private BareBeans() {}

    /** By the names in the models; the letters of the chain are printed as the product prints them, and thrown away. */
    static Map<Object, Object> printing() {
        SampleLetters letters = new SampleLetters();
        Map<Object, Object> beans = new HashMap<>(all());
        beans.put("issueRecommendation", (JavaDelegate) execution -> letters.print("recommendation"));
        beans.put("issueCertificate", (JavaDelegate) execution -> letters.print("certificate"));
        return beans;
    }

    /** By the names in the models. */
    static Map<Object, Object> all() {
        Silent silent = new Silent();
        return Map.ofEntries(
                Map.entry("openCaseAccess", silent),
                Map.entry("checkEligibility", silent),
                Map.entry("issueRecommendation", silent),
                Map.entry("issueCorrectionNotice", silent),
                Map.entry("issueCertificate", silent),
                Map.entry("recordWithdrawal", silent),
                Map.entry("recordVeto", silent),
                Map.entry("closeApplication", silent),
                Map.entry("startClock", silent),
                Map.entry("stopClock", silent),
                Map.entry("taskGuard", silent),
                Map.entry("decideVerdict", (JavaDelegate) execution -> execution.setVariable("verdict", "pass")),
                Map.entry(
                        "publishNotice", (JavaDelegate) execution -> execution.setVariable("noticeEndsAt", new Date())),
                Map.entry("publicNotices", new Notices()),
                Map.entry("deadlines", new Deadlines()),
                Map.entry("groups", new Offices()),
                Map.entry("assessorTeam", new Team()));
    }

    /** A delegate and a listener that does nothing. */
    public static final class Silent implements JavaDelegate, ExecutionListener, TaskListener {

        @Override
        public void execute(DelegateExecution execution) {
            // nothing is what is measured
        }

        @Override
        public void notify(DelegateExecution execution) {
            // nothing is what is measured
        }

        @Override
        public void notify(DelegateTask task) {
            // nothing is what is measured
        }
    }

    /** Nobody objects. */
    public static final class Notices {

        public boolean hasOpenObjection(DelegateExecution execution) {
            return false;
        }
    }

    /** Twenty days for everything. */
    public static final class Deadlines {

        public Date due(DelegateExecution execution) {
            return new Date(System.currentTimeMillis() + 20 * DAY);
        }

        public Date at(DelegateExecution execution, String light) {
            return due(execution);
        }

        public Date rectification(DelegateExecution execution) {
            return due(execution);
        }
    }

    /** The same groups as in the product. */
    public static final class Offices {

        public String examiner(DelegateExecution execution) {
            return office(execution) + "-examiner";
        }

        public String leader(DelegateExecution execution) {
            return office(execution) + "-leader";
        }

        private static String office(DelegateExecution execution) {
            Object level = execution.getVariable("level");
            return "county".equals(level) ? "county-" + execution.getVariable("county") : String.valueOf(level);
        }
    }

    /** The experts that were named. */
    public static final class Team {

        public List<String> of(DelegateExecution execution) {
            return List.of(String.valueOf(execution.getVariable("assessors")).split(","));
        }
    }
}
