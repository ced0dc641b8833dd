import type { Plan } from '../plan/plan.ts';
import { valueAt } from './valueAt.ts';

/** The record that holds a number, and its name there; a direction belongs to the name. */
export function splitPath(path: string): { record: string; field: string; direction?: 'down' | 'up' } {
  const keys = path.split('.');
  const last = keys.at(-1);
  const direction = last === 'down' || last === 'up' ? last : undefined;
  const named = direction ? keys.slice(0, -1) : keys;
  return { record: named.slice(0, -1).join('.'), field: named.at(-1) ?? '', ...(direction && { direction }) };
}

/** Records searched, in this order, for a name that does not stand beside the number it explains. */
const RECORDS = ['traffic', 'media.0', 'media.0.ledger', 'link', 'scenario.demand', 'scenario.link'];

/**
 * Where in the plan a name of a formula lives, seen from the number that the formula explains: beside it, in a special
 * place that its name stands for, or in the first record that has it.
 */
export function locate(plan: Plan, path: string, name: string): string {
  const { record, direction } = splitPath(path);
  const beside = `${record}.${name}`;
  if (typeof valueAt(plan, beside) === 'number') return beside;
  const at = plan.scenario.link.measuredAt;
  const layers = plan.media[0]?.ledger.layers ?? [];
  const layer = (index: number) => (index < 0 ? 'media.0.payloadBytes' : `media.0.ledger.layers.${index}.sizeBytes`);
  switch (name) {
    case 'innerBytes':
      return layer(Number(record.split('.').at(-1)) - 1);
    case 'outermostLayerBytes':
      return layer(layers.length - 1);
    case 'ipLayerBytes': {
      const ipBytes = plan.media[0]?.ledger.ipBytes;
      return layer(plan.media[0]?.payloadBytes === ipBytes ? -1 : layers.findIndex((row) => row.sizeBytes === ipBytes));
    }
    case 'measuredTotalBitsPerSecond':
      return `bandwidth.${at}BitsPerSecond`;
    case 'measuredCallBitsPerSecond':
      return `media.0.${at}BitsPerSecond`;
    case 'directionBitsPerSecond':
      return `scenario.link.${direction ?? 'down'}BitsPerSecond`;
    case 'narrowestBitsPerSecond':
      return `scenario.link.${plan.link.bindingLimit ?? 'down'}BitsPerSecond`;
    case 'bindingUsableBitsPerSecond':
      return `link.usableBitsPerSecond.${plan.link.bindingLimit ?? 'down'}`;
    case 'mediaPayloadBytes':
      return layer(-1);
    case 'ipCallBitsPerSecond':
    case 'linkCallBitsPerSecond':
    case 'wireCallBitsPerSecond':
      return `media.0.${name.replace('Call', '')}`;
    default:
      return `${RECORDS.find((each) => typeof valueAt(plan, `${each}.${name}`) === 'number') ?? 'constants'}.${name}`;
  }
}
