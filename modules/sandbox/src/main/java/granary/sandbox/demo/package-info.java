/**
 * The demo day: on an empty development installation the sandbox plays one day of three counties through the public
 * REST resources, sends the providers' files with three planted faults, and has the night run.
 */
@NullMarked
package granary.sandbox.demo;

import org.jspecify.annotations.NullMarked;
