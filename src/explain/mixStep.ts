import { MOST_UNITS, NARROWEST_UNITS } from '../plan/mixBlocking.ts';
import { mixParts } from '../plan/mixParts.ts';
import type { Plan } from '../plan/plan.ts';
import { planCapacity } from '../plan/planCapacity.ts';
import { unitSuffix } from '../units/suffix.ts';
import type { Step } from './explain.ts';
import { valueAt } from './valueAt.ts';

/** A rule of a number of a mix, with the places of the names that it uses. */
interface MixRule {
  label: string;
  expression?: string;
  check?: string;
  places: Readonly<Record<string, string>>;
}

type Explain = (plan: Plan, path: string) => Step;

const parts = new WeakMap<Plan, Plan[]>();

/** Plans of the uses of a mix, each alone; the same ones for the same plan. */
function partsOf(plan: Plan): Plan[] {
  const known = parts.get(plan);
  if (known) return known;
  const made = mixParts(plan.scenario, [plan.scenario.media].flat(), plan.traffic).map((part) => planCapacity(part));
  parts.set(plan, made);
  return made;
}

/** The step of a number that a mix has in its own way; undefined where it is that of any plan. */
export function mixStep(plan: Plan, path: string, explain: Explain): Step | undefined {
  const ofUse = placeInUse(plan, path);
  if (ofUse) {
    const part = partsOf(plan)[ofUse.index];
    return part && moved(explain(part, ofUse.path), ofUse.index, plan.media[ofUse.index]?.label ?? '');
  }
  const rule = ruleOf(plan, path);
  if (!rule) return undefined;
  const { label, expression, check, places } = rule;
  const name =
    path
      .replace(/\.(down|up)$/, '')
      .split('.')
      .at(-1) ?? '';
  const unit = unitSuffix(name);
  const uses = Object.entries(places).map(([use, place]) => ({ name: use, step: explain(plan, place) }));
  return {
    path,
    name,
    label,
    kind: check ? 'search' : expression ? 'formula' : 'input',
    value: valueAt(plan, path) as number,
    ...(unit && { unit }),
    ...(expression ? { expression } : check ? { check } : { origin: 'given' }),
    uses,
    inert: false,
  };
}

/** The use that a path speaks of, and the place in the plan of that use alone. */
function placeInUse(plan: Plan, path: string): { index: number; path: string } | undefined {
  const [, place = '', number = '', rest = ''] = /^(uses|media|scenario\.media)\.(\d+)\.(.+)$/.exec(path) ?? [];
  const isOwn = rest === 'shareRatio' || (place === 'media' && rest === 'calls');
  if (place && !isOwn)
    return {
      index: Number(number),
      path: place === 'uses' ? rest : `${place}${place === 'media' ? '.0' : ''}.${rest}`,
    };
  if (/^control\.(?!holdSeconds)/.test(path)) return { index: 0, path };
  const rated = Number(plan.quality.use?.split('.')[1] ?? 0);
  return path.startsWith('quality.') ? { index: rated, path } : undefined;
}

/** A step of one use alone, as a step of the mix: constants stay where they are. */
function moved(step: Step, index: number, label: string): Step {
  if (step.path.startsWith('constants.')) return step;
  const path = step.path.replace(/^(media\.0|scenario\.media)(?=\.)/, (place) =>
    place === 'media.0' ? `media.${index}` : `scenario.media.${index}`,
  );
  return {
    ...step,
    path: path === step.path && !path.startsWith(`media.${index}.`) ? `uses.${index}.${path}` : path,
    label: `${step.label} (${label})`,
    uses: step.uses.map((use) => ({ ...use, step: moved(use.step, index, label) })),
  };
}

const SUMS =
  /^(bandwidth\.(down\.|up\.|mean\.|(control|signaling)\.(down|up)\.)?(ip|link|wire)BitsPerSecond|qos\.voice\.(policeBitsPerSecond|burstBytes))$/;

const LABELS: Readonly<Record<string, string>> = {
  policeBitsPerSecond: 'Voice is policed at',
  burstBytes: 'Burst of calls in phase',
  minuteBytes: 'One call, a minute, one way, on average',
  callBytes: 'One call, one way, on average',
  callBitsPerSecond: 'One call, on average, as the link is measured',
};

function ruleOf(plan: Plan, path: string): MixRule | undefined {
  const { media, traffic, link } = plan;
  const count = media.length;
  const name = path.split('.').at(-1) ?? '';
  const share = /^(?:scenario\.)?media\.(\d+)\.shareRatio$/.exec(path);
  if (share) return { label: 'Part of all calls', places: {} };
  const use = /^media\.(\d+)\.calls$/.exec(path);
  const callsPlace = traffic.legs === undefined || hasLegs(plan) ? 'traffic.peakCalls' : 'traffic.legs';
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
  const blocking = mixRule(plan, path);
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
      if (!hasLegs(plan)) return undefined;
      const each = named(count, 'Calls', (index) => `uses.${index}.traffic.${partLegs(plan, index)}`);
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

  function partLegs(of: Plan, index: number): string {
    return partsOf(of)[index]?.traffic.legs === undefined ? 'peakCalls' : 'legs';
  }
}

const hasLegs = ({ scenario }: Plan): boolean =>
  [scenario.media].flat().some(({ legsPerCall }) => legsPerCall !== undefined);

/** A name for each use, with the unit that its number has, and where that stands. */
function named(count: number, suffix: string, place: (index: number) => string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`use${index}${suffix}`, place(index)]));
}

const renamed = (places: Record<string, string>, from: string, to: string): Record<string, string> =>
  Object.fromEntries(Object.entries(places).map(([name, place]) => [name.replace(from, to), place]));

/** Numbers of what calls of different widths do to each other. */
function mixRule({ media, link }: Plan, path: string): MixRule | undefined {
  const [, index = '', field = ''] = /^mix\.(?:classes\.(\d+)\.)?(\w+)$/.exec(path) ?? [];
  const rates = named(media.length, 'BitsPerSecond', (use) => `uses.${use}.link.callBitsPerSecond`);
  const usable = { usableBitsPerSecond: `link.usableBitsPerSecond.${link.bindingLimit ?? 'down'}` };
  const unit = { unitBitsPerSecond: 'mix.unitBitsPerSecond' };
  switch (field) {
    case 'unitBitsPerSecond':
      return {
        label: 'A unit of the link',
        expression: `max(min(${Object.keys(rates).join(', ')}) / ${NARROWEST_UNITS}, usableBitsPerSecond / ${MOST_UNITS})`,
        places: { ...rates, ...usable },
      };
    case 'capacityUnits':
      return {
        label: 'Units of the link',
        expression: 'floor(usableBitsPerSecond / unitBitsPerSecond)',
        places: { ...usable, ...unit },
      };
    case 'offeredErlangs':
      return {
        label: 'Traffic of this use',
        expression: 'allErlangs * shareRatio',
        places: { allErlangs: 'traffic.offeredErlangs', shareRatio: `media.${index}.shareRatio` },
      };
    case 'callUnits':
      return {
        label: 'Units of a call, rounded up',
        expression: 'ceil(callBitsPerSecond / unitBitsPerSecond)',
        places: { callBitsPerSecond: `uses.${index}.link.callBitsPerSecond`, ...unit },
      };
    case 'blockingRatio': {
      const offered = named(media.length, 'Erlangs', (use) => `mix.classes.${use}.offeredErlangs`);
      const units = named(media.length, 'Units', (use) => `mix.classes.${use}.callUnits`);
      const pairs = media.map((_, use) => `use${use}Erlangs, use${use}Units`).join(', ');
      return {
        label: 'Blocking by the link alone',
        expression: `multirate(${index}, capacityUnits, ${pairs})`,
        places: { capacityUnits: 'mix.capacityUnits', ...offered, ...units },
      };
    }
    default:
      return undefined;
  }
}
