package io.pincast.simulator.error;

/** A refusal in Pinterest's words: HTTP status, Pinterest's code, message. */
public final class PinterestError extends RuntimeException {
    /** What comes with code 9. */
    public static final String SPAM_BLOCK =
            "Sorry! You've hit a block (Pins) we have in place to combat spam. Please try again later!";

    private final int status;
    private final int code;

    public PinterestError(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }

    public String text() {
        return String.valueOf(getMessage());
    }

    public static PinterestError invalid(String message) {
        return new PinterestError(400, 1, message);
    }

    public static PinterestError authenticationFailed() {
        return new PinterestError(401, 2, "Authentication failed.");
    }

    /** A scope is missing. */
    public static PinterestError insufficientPermissions(String missing) {
        return new PinterestError(
                401,
                3,
                "Your token does not have sufficient permissions to access this resource. Missing scopes: " + missing);
    }

    /** The app lacks a feature that Pinterest grants one by one. */
    public static PinterestError restricted(String feature) {
        return new PinterestError(
                401, 3, "Your application does not have access to this restricted feature: " + feature);
    }

    public static PinterestError grantInvalid() {
        return new PinterestError(401, 283, "The authorization grant is invalid");
    }

    public static PinterestError notPermitted() {
        return new PinterestError(403, 29, "You are not permitted to access that resource.");
    }

    public static PinterestError trialApp() {
        return new PinterestError(
                403,
                29,
                "Apps with Trial access may not create Pins in production. Use the API Sandbox instead:"
                        + " https://api-sandbox.pinterest.com");
    }

    public static PinterestError notInSandbox() {
        return new PinterestError(403, 29, "This endpoint is not available in the API Sandbox.");
    }

    public static PinterestError boardNotFound() {
        return new PinterestError(404, 40, "Board not found.");
    }

    public static PinterestError pinNotFound() {
        return new PinterestError(404, 50, "Pin not found.");
    }

    public static PinterestError sectionNotFound() {
        return new PinterestError(404, 2031, "Sorry! We couldn't find this board section.");
    }

    public static PinterestError mediaNotFound() {
        return new PinterestError(404, 404, "Media not found.");
    }

    public static PinterestError rateLimited() {
        return new PinterestError(
                429,
                8,
                "This request exceeded a rate limit. This can happen if the client exceeds one of the published rate"
                        + " limits or if multiple write operations are applied to an object within a short time"
                        + " window.");
    }
}
