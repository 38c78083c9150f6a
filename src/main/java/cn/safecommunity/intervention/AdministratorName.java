package cn.safecommunity.intervention;

/** What an administrator is called on the record of a case: by the post and the name, and once where they are the same. */
final class AdministratorName {

    private static final String POST = "系统管理员";

    private AdministratorName() {}

    static String of(String name) {
        return name.startsWith(POST) ? name : POST + name;
    }
}
