package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class QueryExpressionsTest extends HttpTest {

    private static final String PERSON = "querier";

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient sql;

    /** Each body of a task query with an expression that is harmless, but would be evaluated. */
    static Stream<String> expressions() {
        return Stream.of(
                "{\"dueAfterExpression\":\"${now()}\"}",
                "{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}",
                "{\"orQueries\":[{\"name\":\"x\"},{\"assigneeExpression\":\"${''.getClass().getName()}\"}]}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${ currentUser() }\"}]}",
                "{\"orQueries\":[{\"assigneeExpression\":\"#{currentUser()}\"}]}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}${now()}\"}]}",
                "{\"orQueries\":[{\"candidateGroupsExpression\":\"${currentUserGroups()}\",\"createdBeforeExpression\":\"${now()}\"}]}");
    }

    static Stream<String> roots() {
        return Stream.of("/engine-rest", "/camunda/api/engine/engine/default");
    }

    @BeforeEach
    void people() {
        if (identity.createUserQuery().userId(PERSON).count() == 0) {
            person(PERSON, "queriers");
            grant(PERSON, Resources.FILTER, "*", Permissions.ALL);
        }
    }

    private Client client(String root) {
        return root.startsWith("/camunda") ? loggedIn(PERSON) : as(PERSON);
    }

    @ParameterizedTest
    @MethodSource("roots")
    void refusesAnExpressionInAQuery(String root) {
        Client client = client(root);
        expressions().forEach(query -> {
            assertRefused(client.post(root + "/task", query), query);
            assertRefused(client.post(root + "/task/count", query), query);
        });
    }

    @ParameterizedTest
    @MethodSource("roots")
    void refusesAnExpressionInAFilterThatIsSaved(String root) {
        Client client = client(root);
        String mine = filters.saveFilter(filters.newTaskFilter("plain").setQuery(tasks.createTaskQuery()))
                .getId();
        expressions().forEach(query -> {
            String body = filter(query);
            assertRefused(client.post(root + "/filter/create", body), query);
            assertRefused(client.send("PUT", root + "/filter/" + mine, body), query);
        });
    }

    @ParameterizedTest
    @MethodSource("roots")
    void refusesAnExpressionThatExtendsAFilter(String root) {
        Client client = client(root);
        String mine = filters.saveFilter(filters.newTaskFilter("plain").setQuery(tasks.createTaskQuery()))
                .getId();
        expressions().forEach(query -> {
            for (String door : new String[] {"list", "count", "singleResult"}) {
                assertRefused(client.post(root + "/filter/" + mine + "/" + door, query), query);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("roots")
    void refusesAnExpressionThatWasStoredBeforeThisGuard(String root) {
        Client client = client(root);
        Filter filter = filters.saveFilter(filters.newTaskFilter("old").setQuery(tasks.createTaskQuery()));
        expressions().forEach(query -> {
            sql.sql("UPDATE public.act_ru_filter SET query_ = ? WHERE id_ = ?")
                    .params(query, filter.getId())
                    .update();
            for (String door : new String[] {"list", "count", "singleResult"}) {
                String path = root + "/filter/" + filter.getId() + "/" + door;
                assertRefused(client.get(path), query);
                assertRefused(client.post(path, "{\"name\":\"x\"}"), query);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("roots")
    void allowsTheTwoThatTasklistNeeds(String root) {
        Client client = client(root);
        Reply created = client.post(
                root + "/filter/create",
                filter(
                        "{\"assigneeExpression\":\"${currentUser()}\","
                                + "\"orQueries\":[{\"candidateGroupsExpression\":\"${currentUserGroups()}\",\"name\":\"x\"}]}"));
        assertThat(created.status()).as(created.body()).isEqualTo(200);
        var own = tasks.newTask();
        own.setAssignee(PERSON);
        own.setName("x");
        tasks.saveTask(own);

        Reply found = client.get(root + "/filter/" + created.json().get("id").asText() + "/list");

        assertThat(found.status()).as(found.body()).isEqualTo(200);
        assertThat(found.json().get(0).get("id").asText()).isEqualTo(own.getId());
        tasks.deleteTask(own.getId(), true);
    }

    @Test
    void allowsAQueryWithoutExpressions() {
        assertThat(as(PERSON)
                        .post("/engine-rest/task", "{\"orQueries\":[{\"name\":\"x\",\"assignee\":\"y\"}]}")
                        .status())
                .isEqualTo(200);
    }

    private static String filter(String query) {
        return "{\"resourceType\":\"Task\",\"name\":\"f\",\"owner\":\"" + PERSON + "\",\"query\":" + query
                + ",\"properties\":{}}";
    }

    private static void assertRefused(Reply reply, String query) {
        assertThat(reply.status()).as(query + " → " + reply.body()).isEqualTo(400);
    }
}
