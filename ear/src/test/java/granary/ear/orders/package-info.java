/** Orders from the counter to the books, over REST, with an outside world that answers late, wrongly or not at all. */
@NullMarked
package granary.ear.orders;

import org.jspecify.annotations.NullMarked;
