package cn.safecommunity.pilot;

/** Puts the codes of the decision {@code pilotEligibility} into words: the reason and what to do. */
final class CandidateReasons {

    private CandidateReasons() {}

    static String text(String code, String name, CandidateFacts facts) {
        return switch (code) {
            case "notACreationUnit" -> name + "不是街道办事处、乡镇，也不是企业或园区社区，不能作为试点。请另选单位。";
            case "otherCounty" -> name + "不是本县区的单位。请从本县区的单位中选择。";
            case "abolished" -> name + "已被撤并，不能作为试点。请改选承接单位。";
            case "pilotAlready" -> name + "已经是本轮试点，不能重复推荐。请另选单位。";
            case "unargued" -> name + "还有 " + facts.unarguedCriteria() + " 个条件没有说明。请逐条写明理由。";
            default -> throw new IllegalArgumentException("The decision gave a reason nobody has words for: " + code);
        };
    }
}
