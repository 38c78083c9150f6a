package cn.safecommunity.material;

import cn.safecommunity.Refusal;
import cn.safecommunity.policy.Policy;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many files a case may hold and how large they may be together, all versions counted; the policy has the numbers. */
@Component
class MaterialQuota {

    private static final long MEGABYTE = 1024L * 1024;

    private final Policy.MaterialQuota most;

    MaterialQuota(Policy policy) {
        this.most = policy.materialQuota();
    }

    /** Refuses one more file of so many bytes. */
    void requireRoom(List<Material> present, long size) {
        if (present.size() >= most.files()) {
            throw Refusal.at("file", "一个案卷最多存 " + most.files() + " 个文件（含以前的版本），现在已满。请把零散的照片、扫描件合成一个 PDF，草稿中不用的文件请先删除。");
        }
        long total = present.stream().mapToLong(Material::size).sum() + size;
        if (total > most.megabytes() * MEGABYTE) {
            throw Refusal.at(
                    "file",
                    "一个案卷的文件合计不能超过 " + most.megabytes() + " MB（含以前的版本），加上这个文件是 " + (total + MEGABYTE - 1) / MEGABYTE
                            + " MB。请压缩图片、降低扫描分辨率后再上传。");
        }
    }
}
