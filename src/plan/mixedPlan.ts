import type { Rates } from '../bandwidth/totalRate.ts';
import { markings } from '../qos/markings.ts';
import type { FilledScenario, FilledUse, Scenario } from '../scenario/scenario.ts';
import { BITS_PER_BYTE, SECONDS_PER_MINUTE } from '../units/constants.ts';
import { findings } from './findings.ts';
import { mixBlocking } from './mixBlocking.ts';
import { mixedFindings } from './mixedFindings.ts';
import { mixParts } from './mixParts.ts';
import { monthVolume } from './monthVolume.ts';
import type { Plan, PlannedMedia, PlannedQuality, PlannedVolume } from './plan.ts';
import { callOf, plannedLink } from './plannedLink.ts';
import { plannedTraffic, type PlannedTraffic } from './plannedTraffic.ts';
import { VERSIONS } from './versions.ts';
import { wholePlan } from './wholePlan.ts';

/**
 * Plan of a mix: each use as if its calls were alone, and all of them on the link.
 *
 * Calls of each use are its share of all calls, rounded up. What goes with one call (`control`) is that of the first
 * use; the quality is that of the use that scores least.
 *
 * @param planOf plans one use
 */
export function mixedPlan(
  scenario: FilledScenario,
  uses: readonly FilledUse[],
  planOf: (scenario: Scenario) => Plan,
): Plan {
  const traffic = plannedTraffic(scenario);
  const parts = mixParts(scenario, uses, traffic).map(planOf) as [Plan, ...Plan[]];
  const media = parts.flatMap(({ media: alone }, index) =>
    alone.map((use): PlannedMedia => ({ ...use, shareRatio: uses[index]?.shareRatio ?? 1 })),
  );
  const rates = sumOf(parts.map(({ bandwidth }) => bandwidth));
  const ways = (kind: 'control' | 'signaling') => ({
    down: sumOf(parts.map(({ bandwidth }) => bandwidth[kind].down)),
    up: sumOf(parts.map(({ bandwidth }) => bandwidth[kind].up)),
  });
  const link = plannedLink(scenario, media, rates[`${scenario.link.measuredAt}BitsPerSecond`]);
  const base = {
    versions: { ...VERSIONS },
    scenario,
    traffic,
    media,
    bandwidth: {
      ...rates,
      down: { ...rates },
      up: { ...rates },
      mean: sumOf(parts.map(({ bandwidth }) => bandwidth.mean)),
      control: ways('control'),
      signaling: ways('signaling'),
    },
    control: parts[0].control,
    volume: mixedVolume(scenario, traffic, media, parts),
    link,
    quality: worstQuality(parts),
    qos: markings(link.requiredBitsPerSecond),
  };
  const shared = { ...base, ...wholePlan(base) };
  const mix = mixBlocking(shared, callOf(scenario, media).mix ?? []);
  const plan = { ...shared, ...(mix && { mix }) };
  return { ...plan, findings: mixedFindings(findings, plan, parts) };
}

function sumOf(all: readonly Rates[]): Rates {
  const sum = (point: keyof Rates) => all.reduce((total, rates) => total + rates[point], 0);
  return {
    ipBitsPerSecond: sum('ipBitsPerSecond'),
    linkBitsPerSecond: sum('linkBitsPerSecond'),
    wireBitsPerSecond: sum('wireBitsPerSecond'),
  };
}

function mixedVolume(
  scenario: FilledScenario,
  traffic: PlannedTraffic,
  media: readonly PlannedMedia[],
  parts: readonly Plan[],
): PlannedVolume {
  const mean = (field: 'minuteBytes' | 'callBytes') =>
    parts.reduce((sum, { volume }, index) => sum + (media[index]?.shareRatio ?? 1) * volume[field], 0);
  const volume = { minuteBytes: mean('minuteBytes'), callBytes: mean('callBytes') };
  const { carriedErlangs } = traffic;
  const bitsPerSecond = (volume.minuteBytes * BITS_PER_BYTE) / SECONDS_PER_MINUTE;
  const month =
    carriedErlangs === undefined ? { cites: {} } : monthVolume(scenario, traffic, carriedErlangs, bitsPerSecond);
  return { ...volume, ...month };
}

/** Of the uses that are rated the one with the least score; else the first. */
function worstQuality(parts: readonly [Plan, ...Plan[]]): PlannedQuality {
  const score = ({ quality }: Plan) => quality.meanOpinionScore ?? Infinity;
  const worst = parts.reduce((least, part) => (score(part) < score(least) ? part : least));
  return { ...worst.quality, use: `media.${parts.indexOf(worst)}` };
}
