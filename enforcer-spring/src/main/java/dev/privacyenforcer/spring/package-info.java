/**
 * Enforcer in a Spring Boot application: no type here is called by applications, Spring finds them all.
 *
 * <p>Installs the policy before the first bean exists, keeps a purpose open until the response is written, leaves
 * denied properties out of JSON, and shows the record as an actuator endpoint.
 */
@NullMarked
package dev.privacyenforcer.spring;

import org.jspecify.annotations.NullMarked;
