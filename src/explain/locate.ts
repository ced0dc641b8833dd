import type { Plan } from '../plan/plan.ts';
import { readinessPlace } from './readinessRule.ts';
import { sharedPlace } from './sharedPlace.ts';
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
const RECORDS = [
  'traffic',
  'media.0.silence',
  'media.0',
  'media.0.ledger',
  'link',
  'scenario.demand',
  'scenario.trunks',
  'scenario.media',
  'volume',
  'scenario.link',
  'scenario.network',
  'scenario.otherTraffic',
];

/**
 * Where in the plan a name of a formula lives, seen from the number that the formula explains: beside it, in a special
 * place that its name stands for, or in the first record that has it.
 */
export function locate(plan: Plan, path: string, name: string): string {
  const { record, direction } = splitPath(path);
  for (const beside of [`${record}.${name}`, `${record}.ledger.${name}`])
    if (typeof valueAt(plan, beside) === 'number') return beside;
  return (
    ledgerPlace(plan, record, name) ??
    readinessPlace(plan, record, name) ??
    sharedPlace(plan, record, direction, name) ??
    PLACES[name]?.(plan, direction) ??
    patternPlace(record, name) ??
    `${RECORDS.find((each) => typeof valueAt(plan, `${each}.${name}`) === 'number') ?? 'constants'}.${name}`
  );
}

/** Names for sizes inside the ledger that a number belongs to. */
function ledgerPlace(plan: Plan, record: string, name: string): string | undefined {
  const holder = /^(.*)\.ledger(\.|$)/.exec(record)?.[1] ?? 'media.0';
  const { payloadBytes, ledger } = (valueAt(plan, holder) ?? {}) as Partial<Plan['media'][number]>;
  if (!ledger) return undefined;
  const layer = (index: number) =>
    index < 0 ? `${holder}.payloadBytes` : `${holder}.ledger.layers.${index}.sizeBytes`;
  switch (name) {
    case 'innerBytes':
      return layer(Number(record.split('.').at(-1)) - 1);
    case 'outermostLayerBytes':
      return layer(ledger.layers.length - 1);
    case 'ledgerPayloadBytes':
      return layer(-1);
    case 'ipLayerBytes':
      return layer(
        payloadBytes === ledger.ipBytes ? -1 : ledger.layers.findIndex((row) => row.sizeBytes === ledger.ipBytes),
      );
    case 'sessionIpBytes': {
      const innermost = ledger.layers.findIndex((row) => row.layer === 'ipv4' || row.layer === 'ipv6');
      return innermost < 0 ? `${holder}.ledger.ipBytes` : layer(innermost);
    }
    default:
      return undefined;
  }
}

/** Names that stand for one place each, wherever they are asked from. */
const PLACES: Readonly<Record<string, (plan: Plan, direction?: 'down' | 'up') => string>> = {
  measuredTotalBitsPerSecond: ({ scenario }) => `bandwidth.${scenario.link.measuredAt}BitsPerSecond`,
  measuredCallBitsPerSecond: ({ scenario }) => `media.0.${scenario.link.measuredAt}BitsPerSecond`,
  meanMeasuredBitsPerSecond: ({ scenario }) => `media.0.mean.${scenario.link.measuredAt}BitsPerSecond`,
  directionBitsPerSecond: (_, direction) => `scenario.link.${direction ?? 'down'}BitsPerSecond`,
  narrowestBitsPerSecond: ({ link }) => `scenario.link.${link.bindingLimit ?? 'down'}BitsPerSecond`,
  bindingUsableBitsPerSecond: ({ link }) => `link.usableBitsPerSecond.${link.bindingLimit ?? 'down'}`,
  mediaVoiceBytes: ({ media }) => `media.0.${media[0]?.voiceBytes === undefined ? 'payloadBytes' : 'voiceBytes'}`,
  talkPacketMs: () => 'media.0.packetMs',
  measuredDelayMs: () => 'scenario.network.oneWayDelayMs',
  networkLossRatio: () => 'scenario.network.lossRatio',
  networkBurstFactor: () => 'scenario.network.burstFactor',
  networkMs: () => 'quality.networkMs',
  bufferMs: () => 'quality.bufferMs',
  repairDelayMs: () => 'quality.repairDelayMs',
  callScore: () => 'quality.meanOpinionScore',
  callHoldSeconds: () => 'control.holdSeconds',
  targetServiceLevelRatio: () => 'scenario.demand.serviceLevelRatio',
  demandBusyHourRatio: () => 'scenario.demand.busyHourRatio',
  demandHoldSeconds: () => 'scenario.demand.holdSeconds',
};

/** Names that are made of a place and the name of a number there. */
function patternPlace(record: string, name: string): string | undefined {
  const small = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
  const part = /^part(\d+)DelayMs$/.exec(name);
  if (part) return `quality.delayParts.${part[1] ?? ''}.delayMs`;
  const [, place, number = '', field = ''] =
    /^(talking|silent|update|flow|mean|voice(?=Least|Mean|Most))(\d*)([A-Z]\w+)$/.exec(name) ??
    /^()()(\w+)CallBitsPerSecond$/.exec(name) ??
    [];
  switch (place) {
    case '':
      return `media.0.${field}BitsPerSecond`;
    case 'talking':
      return `media.0.${small(field)}`;
    case 'silent':
      return `media.0.silence.${small(field)}`;
    case 'update':
      return `media.0.silence.packets.${number}.${small(field)}`;
    case 'flow': {
      const [, what, way = 'up'] = record.split('.');
      return number
        ? `control.${what === 'control' ? 'media' : 'signaling'}.${number}.${way}.${small(field)}`
        : `${record.replace(/\.(up|down)$/, '')}.${small(field)}`;
    }
    case 'mean':
      return `media.0.mean.${small(field)}`;
    case 'voice':
      return `media.0.voiceRange.${small(field)}`;
    default:
      return undefined;
  }
}
