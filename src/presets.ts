/**
 * Starting points for a user interface.
 *
 * @module
 */
export { PRESETS } from './scenario/presets.ts';
