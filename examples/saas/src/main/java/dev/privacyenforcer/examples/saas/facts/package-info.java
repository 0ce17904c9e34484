/** What the application knows of its surroundings, and policies ask for. */
@NullMarked
package dev.privacyenforcer.examples.saas.facts;

import org.jspecify.annotations.NullMarked;
