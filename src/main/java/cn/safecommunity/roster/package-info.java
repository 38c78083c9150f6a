/** The accounts of the city's offices as a sheet: downloaded with everybody on it, changed in Excel, looked at, taken over whole. */
@NullMarked
package cn.safecommunity.roster;

import org.jspecify.annotations.NullMarked;
