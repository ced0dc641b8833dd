import { E_MODEL_PARAMETERS } from '../catalog/eModelParameters.ts';
import { element, xmlText } from './mathmlParts.ts';

/** Symbols of the E-model's results, as G.107 has them. Its parameters have theirs in the catalog. */
const RESULT_SYMBOLS: Readonly<Record<string, string>> = {
  rFactor: 'R',
  basicSignalToNoiseFactor: 'Ro',
  simultaneousImpairmentFactor: 'Is',
  delayImpairmentFactor: 'Id',
  talkerEchoFactor: 'Idte',
  listenerEchoFactor: 'Idle',
  absoluteDelayFactor: 'Idd',
  effectiveEquipmentImpairmentFactor: 'Ie,eff',
};

function symbolOf(name: string): string | undefined {
  if (Object.hasOwn(RESULT_SYMBOLS, name)) return RESULT_SYMBOLS[name];
  return Object.hasOwn(E_MODEL_PARAMETERS, name)
    ? E_MODEL_PARAMETERS[name as keyof typeof E_MODEL_PARAMETERS].symbol
    : undefined;
}

/** A name of a formula: its symbol where a Recommendation gives one, else its words. */
export function nameMarkup(name: string): string {
  const symbol = symbolOf(name);
  const [, letter, index] = /^([A-Z])([a-z,]+)$/.exec(symbol ?? '') ?? [];
  if (letter !== undefined && index !== undefined)
    return element('msub', element('mi', letter), element('mi', xmlText(index)));
  const read = symbol ?? name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return element('mi', xmlText(read));
}
