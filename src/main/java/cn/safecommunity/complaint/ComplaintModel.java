package cn.safecommunity.complaint;

/** The ids of {@code complaint.bpmn}: a complaint about a titled unit until it is answered. */
public final class ComplaintModel {

    public static final String KEY = "complaint";

    public static final String RECEIVE_COMPLAINT = "receiveComplaint";
    public static final String INVESTIGATE_COMPLAINT = "investigateComplaint";
    public static final String ANSWER_COMPLAINT = "answerComplaint";

    private ComplaintModel() {}
}
