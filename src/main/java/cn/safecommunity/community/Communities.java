package cn.safecommunity.community;

import cn.safecommunity.NotFound;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of creation units. */
@Service
public class Communities {

    private final CommunityRepository repository;

    Communities(CommunityRepository repository) {
        this.repository = repository;
    }

    /** The unit with this nine-digit code. */
    public Community get(String code) {
        return repository
                .find(code)
                .orElseThrow(() -> new NotFound("代码为 " + code + " 的创建单位尚未备案，请先核对单位代码，或向县区安监局办理创建备案。"));
    }

    /** Codes of all registered units. */
    public List<String> codes() {
        return repository.codes();
    }

    /** Registers a unit, or corrects what is registered; years that are not given stay as they are. */
    @Transactional
    public void register(Community community) {
        repository.put(community);
    }
}
