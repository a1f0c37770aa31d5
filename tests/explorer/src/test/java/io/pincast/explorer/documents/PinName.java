package io.pincast.explorer.documents;

/** What Pinterest calls the Pin that came of a publication's request: {@code P1.2} is the second of the first publication's. */
public record PinName(int publication, int number) {

    int key() {
        return publication | number << 1;
    }

    /** By its name, as documents keep it. */
    public static PinName of(String name) {
        return new PinName(name.charAt(1) - '1', name.charAt(3) - '1');
    }

    @Override
    public String toString() {
        return "P" + (publication + 1) + "." + (number + 1);
    }
}
