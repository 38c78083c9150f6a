/** Who may come in through which door, what a door refuses, and how a refusal reads over HTTP. */
@NullMarked
package cn.safecommunity.security;

import org.jspecify.annotations.NullMarked;
