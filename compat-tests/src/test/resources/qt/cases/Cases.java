package cases;

/** What the cases of all programs print. */
public final class Cases {

    private Cases() {}

    public static void begin(String title) {
        print("== " + title);
    }

    /** Says whether an action is refused. */
    public static void attempt(Runnable action) {
        try {
            action.run();
            print("no error");
        } catch (IllegalStateException e) {
            print(e.getMessage());
        }
    }

    public static void print(Object text) {
        System.out.println(text);
    }
}
