/** What our libraries call and Chromium 86 lacks; must be imported before everything else in each entry. */
import 'core-js/es/array/at';
import 'core-js/es/array/find-last';
import 'core-js/es/array/find-last-index';
import 'core-js/es/array/to-sorted';
import 'core-js/es/array/to-reversed';
import 'core-js/es/array/to-spliced';
import 'core-js/es/array/with';
import 'core-js/es/object/has-own';
import 'core-js/es/object/group-by';
import 'core-js/es/string/at';
import 'core-js/es/typed-array/at';
import 'core-js/es/promise/with-resolvers';
import 'core-js/web/structured-clone';
