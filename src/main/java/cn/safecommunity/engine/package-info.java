/** What is done to Camunda itself: its clock, its models, its due jobs, and acting as the system. */
@NullMarked
package cn.safecommunity.engine;

import org.jspecify.annotations.NullMarked;
