package cn.safecommunity.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The engine's statements as they are asked with the access rule in them, each put together once for the kinds of things it is
 * asked about. A statement has the rule of these kinds alone: with all of them in it PostgreSQL thinks planning it anew for each
 * call worth its while, which took it four milliseconds a time, ten times what the answer takes.
 */
final class RuledStatements {

    /** Statements that are remembered; there are some dozens, and more only when someone is in many groups. */
    static final int KEPT = 200;

    private static final String GRANT =
            "SELECT\\s+A\\.RESOURCE_ID_\\s+FROM\\s+ACT_RU_AUTHORIZATION\\s+A\\s+WHERE\\s+A\\.TYPE_ = 1\\s+AND\\s+";
    private static final String TO_ONE =
            "\\s+AND\\s+A\\.PERMS_ & \\? = \\?\\s+AND\\s+A\\.RESOURCE_TYPE_ = \\?\\s+AND\\s+A\\.RESOURCE_ID_ =\\s+(?<thing>[^\\s)]+)";
    private static final Pattern QUESTION =
            Pattern.compile(GRANT + "(?:A\\.USER_ID_ = \\?|A\\.GROUP_ID_ IN\\s+\\((?<groups>[\\s?,]+)\\))" + TO_ONE);

    private static final String PERSON = """
            SELECT p.thing FROM (SELECT ?::text who, ?::int wanted, ?::int again, ?::int kind, %s::text thing) p
            WHERE EXISTS (SELECT FROM ACT_RU_AUTHORIZATION a
                    WHERE a.TYPE_ = 1 AND a.USER_ID_ = p.who AND a.PERMS_ & p.wanted = p.again
                      AND a.RESOURCE_TYPE_ = p.kind AND a.RESOURCE_ID_ = p.thing)
               OR\s""";

    private static final String GROUPS = """
            SELECT p.thing FROM (SELECT ARRAY[%s]::text[] mine, ?::int wanted, ?::int again, ?::int kind, %s::text thing) p
            WHERE EXISTS (SELECT FROM ACT_RU_AUTHORIZATION a
                    WHERE a.TYPE_ = 1 AND a.GROUP_ID_ = ANY(p.mine) AND a.PERMS_ & p.wanted = p.again
                      AND a.RESOURCE_TYPE_ = p.kind AND a.RESOURCE_ID_ = p.thing)
               OR\s""";

    private final Map<String, List<Question>> questions = new ConcurrentHashMap<>();
    private final Map<Asked, String> known = new ConcurrentHashMap<>();

    /** What else than a grant opens a thing, for a person and for groups. */
    private enum Rule {
        TASK("""
                EXISTS (SELECT FROM ACT_RU_TASK t WHERE t.ID_ = p.thing AND (t.ASSIGNEE_ = p.who OR t.OWNER_ = p.who))
                OR EXISTS (SELECT FROM ACT_RU_IDENTITYLINK l
                    WHERE l.TASK_ID_ = p.thing AND l.TYPE_ = 'candidate' AND l.USER_ID_ = p.who)""", """
                EXISTS (SELECT FROM ACT_RU_IDENTITYLINK l
                    WHERE l.TASK_ID_ = p.thing AND l.TYPE_ = 'candidate' AND l.GROUP_ID_ = ANY(p.mine))"""),

        PAST_TASK(
                TASK.ofPerson
                        + " OR EXISTS (SELECT FROM ACT_HI_TASKINST h WHERE h.ID_ = p.thing AND h.ASSIGNEE_ = p.who)",
                TASK.ofGroups),

        /** A process that was called by another belongs to the case file of its own, if it has one, and to that of the whole. */
        CASE("""
                EXISTS (SELECT FROM safecommunity.case_assessor m
                    JOIN safecommunity.case_file c ON c.id = m.case_id
                    JOIN ACT_HI_PROCINST i ON c.process_instance_id IN (i.PROC_INST_ID_, i.ROOT_PROC_INST_ID_)
                    WHERE m.assessor = p.who AND i.PROC_INST_ID_ = p.thing)""", """
                EXISTS (SELECT FROM safecommunity.case_file c
                    WHERE c.process_instance_id IN
                        (p.thing, (SELECT i.ROOT_PROC_INST_ID_ FROM ACT_HI_PROCINST i WHERE i.PROC_INST_ID_ = p.thing))
                      AND ('community-' || c.community = ANY(p.mine)
                        OR 'county-' || c.county || '-examiner' = ANY(p.mine)
                        OR 'county-' || c.county || '-leader' = ANY(p.mine)
                        OR c.reached_province AND p.mine && ARRAY['province-examiner', 'province-leader']
                        OR c.reached_association AND p.mine && ARRAY['association-examiner', 'association-leader']))"""),

        /** Grants alone open it. */
        NONE("", "");

        private final String ofPerson;
        private final String ofGroups;

        Rule(String ofPerson, String ofGroups) {
            this.ofPerson = ofPerson;
            this.ofGroups = ofGroups;
        }

        /**
         * Kinds of things: 7 task, 8 process instance, 19 historic task, 20 historic process instance. Permissions: 2 read, 16384
         * work on.
         */
        static Rule of(int kind, int wanted) {
            boolean reads = wanted == 2;
            return switch (kind) {
                case 7 -> reads || wanted == 16384 || wanted == 16386 ? TASK : NONE;
                case 19 -> reads ? PAST_TASK : NONE;
                case 8, 20 -> reads ? CASE : NONE;
                default -> NONE;
            };
        }
    }

    /**
     * A question for grants to one thing within a statement.
     *
     * @param groups the marks of the groups, empty when it asks for a person
     * @param thing what names the thing, a column or a mark
     * @param wanted which parameter of the statement is the permission, from 0
     * @param kind which parameter is the kind of the thing
     */
    private record Question(int start, int end, String groups, String thing, int wanted, int kind) {

        Rule rule(IntUnaryOperator parameter) {
            return Rule.of(parameter.applyAsInt(kind), parameter.applyAsInt(wanted));
        }

        String ruled(Rule rule) {
            return groups.isEmpty()
                    ? PERSON.formatted(thing) + rule.ofPerson
                    : GROUPS.formatted(groups, thing) + rule.ofGroups;
        }
    }

    /** A statement and the rule for each of its questions. */
    private record Asked(String statement, List<Rule> rules) {}

    /**
     * The engine's statement with each question for grants to one thing put to the rule of its kind; parameters stay in their order.
     *
     * @param parameter the parameters of this call, by their place from 0
     */
    String of(String statement, IntUnaryOperator parameter) {
        if (!statement.contains("ACT_RU_AUTHORIZATION")) {
            return statement;
        }
        makeRoom();
        List<Question> all = questions.computeIfAbsent(statement, RuledStatements::questions);
        List<Rule> rules =
                all.stream().map(question -> question.rule(parameter)).toList();
        return known.computeIfAbsent(new Asked(statement, rules), asked -> ruled(asked, all));
    }

    /** How many statements are remembered. */
    int kept() {
        return Math.max(questions.size(), known.size());
    }

    private void makeRoom() {
        if (kept() >= KEPT) {
            questions.clear();
            known.clear();
        }
    }

    private static List<Question> questions(String statement) {
        List<Question> found = new ArrayList<>();
        Matcher question = QUESTION.matcher(statement);
        while (question.find()) {
            String groups = question.group("groups") == null ? "" : question.group("groups");
            int wanted = marks(statement.substring(0, question.start())) + (groups.isEmpty() ? 1 : marks(groups));
            found.add(new Question(
                    question.start(), question.end(), groups, question.group("thing"), wanted, wanted + 2));
        }
        return List.copyOf(found);
    }

    private static int marks(String text) {
        return (int) text.chars().filter(each -> each == '?').count();
    }

    private static String ruled(Asked asked, List<Question> questions) {
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            Rule rule = asked.rules.get(i);
            text.append(asked.statement, end, rule == Rule.NONE ? question.end : question.start);
            if (rule != Rule.NONE) {
                text.append(question.ruled(rule));
            }
            end = question.end;
        }
        return text.append(asked.statement, end, asked.statement.length()).toString();
    }
}
