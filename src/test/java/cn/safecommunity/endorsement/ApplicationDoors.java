package cn.safecommunity.endorsement;

import cn.safecommunity.HttpTest.Client;
import cn.safecommunity.HttpTest.Reply;
import cn.safecommunity.HttpTest.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every door through which a case, or one of its tasks, can be looked at over HTTP. */
record ApplicationDoors(
        long caseId,
        String businessKey,
        String instance,
        List<String> allInstances,
        @Nullable String task,
        List<Long> materials,
        List<Long> documents) {

    private static final String ENGINE = "/engine-rest";
    private static final String TASKLIST = "/camunda/api/engine/engine/default";

    /** A person at a door: Tasklist's own addresses need a session, all others take a name and a password. */
    record Visitor(Session session, Client password) {

        Reply send(String method, String path, @Nullable String json) {
            return (path.startsWith("/camunda/") ? session : password).send(method, path, json);
        }
    }

    /** Whether something of the case is seen when this is called. */
    record Door(String address, Predicate<Reply> sees) {

        boolean opensTo(Visitor person) {
            Reply reply = person.send("GET", address, null);
            if (reply.status() >= 500) {
                throw new AssertionError(address + " answered " + reply.status() + " " + reply.body());
            }
            return sees.test(reply);
        }
    }

    /** What every reader of a running case sees. */
    Map<String, Door> running() {
        Map<String, Door> doors = new LinkedHashMap<>();
        for (String id : allInstances) {
            found(doors, ENGINE + "/process-instance/" + id);
            found(doors, ENGINE + "/process-instance/" + id + "/variables");
            found(doors, ENGINE + "/process-instance/" + id + "/activity-instances");
        }
        listed(doors, ENGINE + "/process-instance?businessKey=" + businessKey);
        listed(doors, ENGINE + "/execution?processInstanceId=" + instance);
        listed(doors, ENGINE + "/variable-instance?processInstanceIdIn=" + instance);
        listed(doors, ENGINE + "/event-subscription?processInstanceId=" + instance);
        found(doors, TASKLIST + "/process-instance/" + instance);
        return doors;
    }

    /** What every reader sees of a case, running or ended. */
    Map<String, Door> always() {
        Map<String, Door> doors = new LinkedHashMap<>();
        found(doors, ENGINE + "/history/process-instance/" + instance);
        listed(doors, ENGINE + "/history/process-instance?processInstanceBusinessKey=" + businessKey);
        listed(doors, ENGINE + "/history/activity-instance?processInstanceId=" + instance);
        listed(doors, ENGINE + "/history/task?processInstanceBusinessKey=" + businessKey);
        listed(doors, ENGINE + "/history/variable-instance?processInstanceId=" + instance);
        found(doors, TASKLIST + "/history/process-instance/" + instance);
        found(doors, "/api/cases/" + caseId);
        found(doors, "/api/cases/" + caseId + "/materials");
        doors.put("/api/cases", new Door("/api/cases", this::isAmongTheCases));
        materials.forEach(id -> found(doors, "/api/materials/" + id + "/content"));
        documents.forEach(id -> found(doors, "/api/documents/" + id + "/content"));
        return doors;
    }

    /** What the people see whose task it is. */
    Map<String, Door> ofTheTask() {
        Map<String, Door> doors = new LinkedHashMap<>();
        listed(doors, ENGINE + "/task?taskId=" + task);
        found(doors, ENGINE + "/task/" + task);
        found(doors, ENGINE + "/task/" + task + "/variables");
        found(doors, ENGINE + "/task/" + task + "/form-variables");
        found(doors, ENGINE + "/task/" + task + "/deployed-form");
        listed(doors, TASKLIST + "/task?processInstanceBusinessKey=" + businessKey);
        found(doors, "/api/tasks/" + task + "/case");
        return doors;
    }

    private boolean isAmongTheCases(Reply reply) {
        return reply.status() == 200 && reply.json().findValuesAsText("id").contains(String.valueOf(caseId));
    }

    private static void found(Map<String, Door> doors, String address) {
        doors.put(address, new Door(address, reply -> reply.status() == 200));
    }

    private static void listed(Map<String, Door> doors, String address) {
        doors.put(
                address,
                new Door(
                        address, reply -> reply.status() == 200 && !reply.json().isEmpty()));
    }
}
