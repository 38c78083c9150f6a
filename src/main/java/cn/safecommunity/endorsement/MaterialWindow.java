package cn.safecommunity.endorsement;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseKind.UploadWindow;
import cn.safecommunity.casefile.OpenTasks;
import cn.safecommunity.engine.SharedModel;
import cn.safecommunity.organisation.Access;
import org.springframework.stereotype.Component;

/** When and by whom materials are added: by the unit's own people, to a draft, or by whoever corrects or rectifies for it. */
@Component
class MaterialWindow implements UploadWindow {

    private final Applications applications;
    private final Access access;
    private final OpenTasks openTasks;

    MaterialWindow(Applications applications, Access access, OpenTasks openTasks) {
        this.applications = applications;
        this.access = access;
        this.openTasks = openTasks;
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
        if (application.isDraft() || (application.isRunning() && hasToCorrect(application, person))) {
            return;
        }
        throw new Refusal(
                application.isRunning()
                        ? "现在没有需要您上传材料的任务。申报正在审核的，如需补充，请联系审核单位退回补正；补正或整改任务已由同事领取的，请由其上传，或请其先放弃领取。"
                        : "这项申报已经结束，不能再上传材料。如需申报，请新建一项申报。");
    }

    private boolean hasToCorrect(Application application, String person) {
        return openTasks
                .of(application.id(), person, SharedModel.CORRECT, EndorsementModel.RECTIFY)
                .isPresent();
    }
}
