/** People who prove outside who they are: in the city's directory (LDAP) or at its OpenID provider. */
@NullMarked
package cn.safecommunity.signin;

import org.jspecify.annotations.NullMarked;
