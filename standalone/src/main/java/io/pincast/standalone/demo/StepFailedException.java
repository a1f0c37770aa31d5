package io.pincast.standalone.demo;

/** A step did not hold. */
class StepFailedException extends RuntimeException {

    StepFailedException(String message) {
        super(message);
    }
}
