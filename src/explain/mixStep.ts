import { mixParts } from '../plan/mixParts.ts';
import type { Plan } from '../plan/plan.ts';
import { planCapacity } from '../plan/planCapacity.ts';
import { unitSuffix } from '../units/suffix.ts';
import type { Step } from './explain.ts';
import { mixRule } from './mixRule.ts';
import { valueAt } from './valueAt.ts';

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
    const { index } = ofUse;
    const part = partsOf(plan)[index];
    const place = ownPlace(ofUse.path, index);
    if (place) return explain(plan, place);
    return part && moved(explain(part, ofUse.path), index, plan.media[index]?.label ?? '', (at) => explain(plan, at));
  }
  const rule = mixRule(plan, path);
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

/** Where the mix itself says how many calls a use has and how long they last; to a use alone that is given. */
function ownPlace(path: string, index: number): string | undefined {
  if (path === 'traffic.peakCalls') return `media.${index}.calls`;
  return /^(control|scenario\.demand)\.holdSeconds$/.test(path) ? 'control.holdSeconds' : undefined;
}

/** A step of one use alone, as a step of the mix: constants stay where they are. */
function moved(step: Step, index: number, label: string, explain: (place: string) => Step): Step {
  const place = ownPlace(step.path, index);
  if (place) return explain(place);
  if (step.path.startsWith('constants.')) return step;
  const path = step.path.replace(/^(media\.0|scenario\.media)(?=\.)/, (place) =>
    place === 'media.0' ? `media.${index}` : `scenario.media.${index}`,
  );
  return {
    ...step,
    path: path === step.path && !path.startsWith(`media.${index}.`) ? `uses.${index}.${path}` : path,
    label: `${step.label} (${label})`,
    uses: step.uses.map((use) => ({ ...use, step: moved(use.step, index, label, explain) })),
  };
}
