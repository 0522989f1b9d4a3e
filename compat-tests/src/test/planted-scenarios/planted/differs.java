import static io.github.qtloop.scenarios.Scenario.*;

/** The halves do not do the same. */
void main() {
    log("the same");
    log("in Java");
}
