import { callsWithDataCheck } from '../link/sharedFormulas.ts';
import { haveLegs } from '../plan/callsOnLink.ts';
import type { Plan } from '../plan/plan.ts';
import { unitSuffix } from '../units/suffix.ts';
import { locate } from './locate.ts';
import { mixBlockingRule } from './mixBlockingRule.ts';
import { named } from './namedUses.ts';
import { haveData } from './sharedRule.ts';

/** A rule of a number of a mix, with the places of the names that it uses. */
export interface MixRule {
  label: string;
  expression?: string;
  check?: string;
  places: Readonly<Record<string, string>>;
}

const SUMS =
  /^(bandwidth\.(down\.|up\.|mean\.|(control|signaling)\.(down|up)\.)?(ip|link|wire)BitsPerSecond|qos\.voice\.(policeBitsPerSecond|burstBytes))$/;

const DATA_NAMES = [
  'downHolderBitsPerSecond',
  'upHolderBitsPerSecond',
  'voiceShareRatio',
  'headroomRatio',
  'downOtherBitsPerSecond',
  'upOtherBitsPerSecond',
  'servedCount',
  'dataPerAgentBitsPerSecond',
];

const LABELS: Readonly<Record<string, string>> = {
  policeBitsPerSecond: 'Voice is policed at',
  burstBytes: 'Burst of calls in phase',
  minuteBytes: 'One call, a minute, one way, on average',
  callBytes: 'One call, one way, on average',
  callBitsPerSecond: 'One call, on average, as the link is measured',
};

/** The rule of a number that a mix has in its own way; undefined where it is that of any plan. */
export function mixRule(plan: Plan, path: string): MixRule | undefined {
  const { media, traffic, link } = plan;
  const count = media.length;
  const name = path.split('.').at(-1) ?? '';
  const share = /^(?:scenario\.)?media\.(\d+)\.shareRatio$/.exec(path);
  if (share) return { label: 'Part of all calls', places: {} };
  const use = /^media\.(\d+)\.calls$/.exec(path);
  const callsPlace = traffic.legs === undefined || haveLegs(plan.scenario) ? 'traffic.peakCalls' : 'traffic.legs';
  if (use) {
    const places = { callsAtOnce: callsPlace, shareRatio: `media.${use[1] ?? ''}.shareRatio` };
    return { label: 'Calls of this use, rounded up', expression: 'ceil(callsAtOnce * shareRatio)', places };
  }
  const suffix = unitSuffix(name) ?? '';
  const shares = named(count, 'Ratio', (index) => `media.${index}.shareRatio`);
  if (SUMS.test(path)) {
    const each = named(count, suffix, (index) => `uses.${index}.${path}`);
    return { label: LABELS[name] ?? 'All calls of all uses', expression: Object.keys(each).join(' + '), places: each };
  }
  if (/^(volume\.(minuteBytes|callBytes)|link\.callBitsPerSecond)$/.test(path)) {
    const each = named(count, suffix, (index) => `uses.${index}.${path}`);
    const expression = Object.keys(each)
      .map((value, index) => `share${index}Ratio * ${value}`)
      .join(' + ');
    return { label: LABELS[name] ?? '', expression, places: { ...renamed(shares, 'use', 'share'), ...each } };
  }
  const blocking = mixBlockingRule(plan, path);
  if (blocking) return blocking;
  switch (path) {
    case 'volume.monthBytes':
      return {
        label: 'All calls of a month, one way',
        expression: 'minuteBytes * monthCallSeconds / secondsInMinute',
        places: {
          minuteBytes: 'volume.minuteBytes',
          monthCallSeconds: 'volume.monthCallSeconds',
          secondsInMinute: 'constants.secondsInMinute',
        },
      };
    case 'traffic.legs': {
      if (!haveLegs(plan.scenario)) return undefined;
      const each = named(count, 'Calls', (index) => `uses.${index}.traffic.${legsOf(plan, index)}`);
      return { label: 'Legs at once', expression: Object.keys(each).join(' + '), places: each };
    }
    case 'link.fullSizePackets.voicePacketBytes': {
      const each = named(count, 'Bytes', (index) => `media.${index}.ledger.wireBytes`);
      return {
        label: 'The largest packet of voice, as the line sends it',
        expression: `min(ceil(max(${Object.keys(each).join(', ')})), mtuBytes)`,
        places: { ...each, mtuBytes: 'link.fullSizePackets.mtuBytes' },
      };
    }
    case 'link.maxCalls':
    case 'link.backup.maxCalls': {
      const holder = path.replace('.maxCalls', '');
      const { bindingLimit = 'down' } = path === 'link.maxCalls' ? link : (link.backup ?? {});
      const rates = named(count, 'BitsPerSecond', (index) => `uses.${index}.link.callBitsPerSecond`);
      const need = (calls: string) =>
        Object.keys(rates)
          .map((rate, index) => `ceil(${calls} * share${index}Ratio) * ${rate}`)
          .join(' + ');
      if (haveData(plan)) {
        const places = { ...renamed(shares, 'use', 'share'), ...rates, ...placesOf(plan, path, DATA_NAMES) };
        return { label: 'Most calls that fit', check: callsWithDataCheck((calls) => `(${need(calls)})`), places };
      }
      return {
        label: 'Most calls that fit',
        check: `${need('maxCalls')} <= usableBitsPerSecond and ${need('(maxCalls + 1)')} > usableBitsPerSecond`,
        places: {
          ...renamed(shares, 'use', 'share'),
          ...rates,
          usableBitsPerSecond: `${holder}.usableBitsPerSecond.${bindingLimit}`,
        },
      };
    }
    default:
      return undefined;
  }
}

const placesOf = (plan: Plan, path: string, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, locate(plan, path, name)]));

/** Legs of the calls of one use; its calls where it says nothing of legs. */
function legsOf({ scenario }: Plan, index: number): 'legs' | 'peakCalls' {
  return [scenario.media].flat()[index]?.legsPerCall === undefined ? 'peakCalls' : 'legs';
}

const renamed = (places: Record<string, string>, from: string, to: string): Record<string, string> =>
  Object.fromEntries(Object.entries(places).map(([name, place]) => [name.replace(from, to), place]));
