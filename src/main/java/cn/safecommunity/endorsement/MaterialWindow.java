package cn.safecommunity.endorsement;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseVariables;
import cn.safecommunity.casefile.UploadWindows;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.Groups;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** When and by whom files are added: by the unit's own people, to a draft or while the unit corrects or rectifies. */
@Component
class MaterialWindow implements UploadWindows {

    private final Applications applications;
    private final Access access;
    private final TaskService tasks;

    MaterialWindow(Applications applications, Access access, TaskService tasks) {
        this.applications = applications;
        this.access = access;
        this.tasks = tasks;
    }

    @Override
    public String kind() {
        return Application.KIND;
    }

    @Override
    public void requireOpen(CaseFile file, String materialType, String person) {
        requireOpen(applications.get(file.id()), person);
    }

    /** Refuses with what the person can do instead. */
    void requireOpen(Application application, String person) {
        if (!access.mayActFor(person, application.community())) {
            throw new Forbidden("只有申报单位的工作人员可以上传材料，请用创建单位的账号登录。");
        }
        if (application.isDraft() || application.isRunning() && unitHasToCorrect(application)) {
            return;
        }
        throw new Refusal(
                application.isRunning() ? "申报正在审核，现在不能上传材料。如需补充，请联系审核单位退回补正。" : "这项申报已经结束，不能再上传材料。如需申报，请新建一项申报。");
    }

    private boolean unitHasToCorrect(Application application) {
        return tasks.createTaskQuery()
                        .processVariableValueEquals(CaseVariables.CASE_ID, application.id())
                        .taskDefinitionKeyIn("correct", "rectify")
                        .taskCandidateGroup(Groups.communityGroup(application.community()))
                        .includeAssignedTasks()
                        .count()
                > 0;
    }
}
