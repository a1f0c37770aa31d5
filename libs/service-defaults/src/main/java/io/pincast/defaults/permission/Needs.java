package io.pincast.defaults.permission;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What whoever calls an endpoint must be allowed. Every endpoint says it, itself or by its controller; a service with one that does
 * not say it refuses to start. A word with a meaning of its own is one of the constants; any other, such as {@code posts:write}, is
 * a permission in the workspace that the request is about.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {
    /** No token at all. */
    String EVERYBODY = "everybody";
    /** A person who is signed in, whatever workspace it is in. */
    String SIGNED_IN = "signed-in";
    /** A person who is signed in and belongs to the workspace, in whatever role. */
    String MEMBER = "member";
    /** A person who administers the installation, beside whatever workspaces it is in. */
    String INSTALLATION = "installation";

    String value();

    /** Whether only a person may: a program will not do, whatever its token allows. */
    boolean person() default false;
}
