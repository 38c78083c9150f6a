package cn.safecommunity.security;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** The ids of everything that belongs to one case, as somebody would have who has found them all out. */
final class DoorIds {

    private DoorIds() {}

    /** By the name that stands in the table, or by the beginning of the address the id belongs to. */
    static Map<String, String> of(
            ProcessEngine engine, String instance, String task, String secret, String user, String group) {
        Map<String, String> ids = new HashMap<>();
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(GuardedModel.KEY)
                .latestVersion()
                .singleResult();
        ids.put("instance", instance);
        ids.put("task", task);
        ids.put("definition", definition.getId());
        ids.put("key", GuardedModel.KEY);
        ids.put("varName", "opinion");
        ids.put("messageName", GuardedModel.MESSAGE);
        ids.put("metrics-name", "activity-instance-start");
        ids.put("user", user);
        ids.put("userId", user);
        ids.put("group", group);
        ids.put("/task/{id}", task);
        ids.put("/process-instance/{id}", instance);
        ids.put("/execution/{id}", instance);
        ids.put("/user/{id}", user);
        ids.put("/group/{id}", group);
        ids.put("/process-definition/{id}", definition.getId());
        ids.put("/deployment/{id}", definition.getDeploymentId());
        ids.put("/history/process-instance/{id}", instance);
        ids.put("/history/process-definition/{id}", definition.getId());
        found(engine, instance, ids);
        made(engine, instance, task, secret, user, definition, ids);
        return ids;
    }

    private static void found(ProcessEngine engine, String instance, Map<String, String> ids) {
        String job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        ids.put("job", job);
        ids.put("/job/{id}", job);
        ids.put(
                "/history/job-log/{id}",
                engine.getHistoryService()
                        .createHistoricJobLogQuery()
                        .processInstanceId(instance)
                        .list()
                        .get(0)
                        .getId());
        ids.put(
                "/job-definition/{id}",
                engine.getManagementService()
                        .createJobDefinitionQuery()
                        .processDefinitionKey(GuardedModel.KEY)
                        .list()
                        .get(0)
                        .getId());
        ids.put(
                "/variable-instance/{id}",
                engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(instance)
                        .list()
                        .get(0)
                        .getId());
        ids.put(
                "/history/variable-instance/{id}",
                engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .list()
                        .get(0)
                        .getId());
        ids.put(
                "/history/detail/{id}",
                engine.getHistoryService()
                        .createHistoricDetailQuery()
                        .processInstanceId(instance)
                        .list()
                        .get(0)
                        .getId());
        ids.put(
                "/history/activity-instance/{id}",
                engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .list()
                        .get(0)
                        .getId());
        ids.put(
                "resourceId",
                engine.getRepositoryService()
                        .getDeploymentResources(ids.get("/deployment/{id}"))
                        .get(0)
                        .getId());
    }

    private static void made(
            ProcessEngine engine,
            String instance,
            String task,
            String secret,
            String user,
            ProcessDefinition definition,
            Map<String, String> ids) {
        var tasks = engine.getTaskService();
        String comment = tasks.createComment(task, instance, secret).getId();
        ids.put("comment", comment);
        ids.put("commentId", comment);
        ids.put(
                "attachmentId",
                tasks.createAttachment(
                                secret,
                                task,
                                instance,
                                secret,
                                secret,
                                new ByteArrayInputStream(secret.getBytes(StandardCharsets.UTF_8)))
                        .getId());
        ids.put(
                "/incident/{id}",
                engine.getRuntimeService()
                        .createIncident("test", instance, secret, secret)
                        .getId());
        Filter filter = engine.getFilterService().newTaskFilter(secret);
        filter.setQuery(tasks.createTaskQuery());
        ids.put("/filter/{id}", engine.getFilterService().saveFilter(filter).getId());
        Authorization grant = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(user);
        grant.setResourceType(1000);
        grant.setResourceId(secret + task.hashCode());
        ids.put(
                "/authorization/{id}",
                engine.getAuthorizationService().saveAuthorization(grant).getId());
        ids.put(
                "operationId",
                engine.getHistoryService().createUserOperationLogQuery().list().stream()
                        .map(entry -> entry.getOperationId())
                        .findFirst()
                        .orElse("none"));
    }

    /** Puts the ids into an address or a body; what there is none of gets an id that does not exist. */
    static String fill(String template, Map<String, String> ids) {
        String filled = template;
        for (var id : ids.entrySet()) {
            if (id.getKey().startsWith("/") && filled.startsWith(id.getKey())) {
                filled = id.getKey().replace("{id}", id.getValue())
                        + filled.substring(id.getKey().length());
            }
        }
        for (var id : ids.entrySet()) {
            if (!id.getKey().startsWith("/")) {
                filled = filled.replace("{" + id.getKey() + "}", id.getValue());
            }
        }
        return filled.replaceAll("\\{[a-zA-Z]+}", "none");
    }

    /** What a door is asked that takes a body. */
    static String body(String path, Map<String, String> ids) {
        String variables = "{\"variables\":{\"opinion\":{\"value\":\"x\"}}}";
        if (path.endsWith("/claim")) {
            return "{\"userId\":\"doorstranger\"}";
        }
        if (path.endsWith("/comment/create")) {
            return "{\"message\":\"x\",\"processInstanceId\":\"" + ids.get("instance") + "\"}";
        }
        if (path.endsWith("/complete")
                || path.endsWith("/submit-form")
                || path.endsWith("/start")
                || path.endsWith("/resolve")) {
            return variables;
        }
        if (path.endsWith("/verify")) {
            return "{\"username\":\"" + ids.get("user") + "\",\"password\":\"x\"}";
        }
        return "{}";
    }
}
