package org.alidade.tests.guest;

/** A class that a bad bundle was compiled against and does not find. */
final class Absent {

    private Absent() {
    }

    static int number() {
        return 1;
    }
}
