package cn.safecommunity.demonstration;

/** A door did not let somebody do what the script has them do; the play stops there and says what the door said. */
class TurnedAway extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    TurnedAway(String person, String door, int status, String said) {
        super(person + " " + door + ": " + status + " " + said);
    }
}
