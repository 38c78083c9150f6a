package cn.safecommunity.creation;

import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.UploadWindows;
import cn.safecommunity.organisation.Access;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Files of a creation: the unit keeps its archive at any time, also when it is up to standard; whoever checks adds files
 * while the check is theirs.
 */
@Component
class CreationUploads implements UploadWindows {

    private static final String[] CHECKS = {
        CommunityCreationModel.CHECK_BY_COUNTY,
        CommunityCreationModel.CHECK_BY_CITY,
        CommunityCreationModel.COUNTERSIGN_CHECK,
        CommunityCreationModel.VERIFY_RECTIFICATION
    };

    private final Creations creations;
    private final CreationDesk desk;
    private final Access access;

    CreationUploads(Creations creations, CreationDesk desk, Access access) {
        this.creations = creations;
        this.desk = desk;
        this.access = access;
    }

    @Override
    public String kind() {
        return Creation.KIND;
    }

    @Override
    public void requireOpen(CaseFile file, String materialType, String person) {
        Creation creation = creations.get(file.id());
        if (access.mayActFor(person, Objects.requireNonNull(file.community()))) {
            if (!creation.isRunning() && !Creation.UP_TO_STANDARD.equals(creation.state())) {
                throw new Refusal("这项创建已经结束，不能再上传材料。如需继续创建，请重新办理备案。");
            }
            return;
        }
        desk.require(file.id(), person, "检查资料", CHECKS);
    }
}
