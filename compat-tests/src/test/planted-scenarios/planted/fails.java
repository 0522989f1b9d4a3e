/** The Java half fails where the Python half does not. */
void main() {
    throw new IllegalStateException("planted");
}
