/**
 * The database behind the stores of this library, through {@code java.sql} alone: prepared statements, one transaction
 * for each call, times in UTC.
 */
@NullMarked
package dev.privacyenforcer.jdbc;

import org.jspecify.annotations.NullMarked;
