/**
 * Verification of a sealed night: what is stored is held against the seal, and against what the same engines give when
 * they work it out again from the facts (DOMAIN, "What must always hold" and exact reading 17).
 */
@NullMarked
package granary.nights.verify;

import org.jspecify.annotations.NullMarked;
