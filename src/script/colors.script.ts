/**
 * The practices' colours for pages with the script of the pay path, before it:
 *
 * ```html
 * <script src="duecare-colors.js" defer></script>
 * <script src="duecare.js" defer></script>
 * ```
 *
 * `duecare-portal.js` has them in it.
 *
 * @packageDocumentation
 */
import '../practice-colors.ts';
