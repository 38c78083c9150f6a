package cn.safecommunity.programme;

import cn.safecommunity.Forbidden;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.Sight;
import org.springframework.stereotype.Component;

/** Who may see which part of a programme: the city everything, a county itself, nobody else. */
@Component
public class ProgrammeAccess {

    private final Access access;

    ProgrammeAccess(Access access) {
        this.access = access;
    }

    /** What the person may see of a programme; refuses those who take no part. */
    public Sight sight(String person) {
        Sight sight = access.sightOf(person);
        if (!sight.everything() && sight.counties().isEmpty()) {
            throw new Forbidden("创建工作进展只对市安委办、市级各部门和各县区开放，本单位的案卷请在“案卷”页面查看。");
        }
        return sight;
    }

    /** Whether the line of a county is theirs to see. */
    public static boolean shows(Sight sight, String county) {
        return sight.everything() || sight.counties().contains(county);
    }

    /** Refuses whoever may not see this county. */
    void requireCounty(String person, String county) {
        if (!shows(sight(person), county)) {
            throw new Forbidden("只能查看本县区的情况。");
        }
    }
}
