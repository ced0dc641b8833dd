/**
 * Registers `<exo-capacity>`, once: a second copy of the package on the page leaves the first in place.
 *
 * @module
 */
import { ExoCapacity } from './exo-capacity.ts';

if (!customElements.get('exo-capacity')) customElements.define('exo-capacity', ExoCapacity);

declare global {
  interface HTMLElementTagNameMap {
    'exo-capacity': ExoCapacity;
  }
}

export { ExoCapacity };
