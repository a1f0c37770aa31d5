/** Posts: what people plan. A post is the truth of the plan; its publications are written from it. */
@NullMarked
package io.pincast.scheduler.post;

import org.jspecify.annotations.NullMarked;
