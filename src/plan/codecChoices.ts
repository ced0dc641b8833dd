import { type Rates, totalRate } from '../bandwidth/totalRate.ts';
import type { Codec } from '../catalog/codecEntry.ts';
import { GROUPS } from '../catalog/codecParts.ts';
import { takesRate } from '../catalog/codecRates.ts';
import { codec as codecById, CODECS } from '../catalog/codecs.ts';
import type { EModelScale } from '../catalog/eModelScales.ts';
import { entryOf } from '../catalog/entryOf.ts';
import { IMPAIRMENTS } from '../catalog/impairments.ts';
import { type PathId, PATHS } from '../catalog/paths.ts';
import type { Status } from '../evidence/source.ts';
import { fillScenario } from '../scenario/fillScenario.ts';
import { firstUse } from '../scenario/firstUse.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import type { FilledScenario, FilledUse, MediaUse, Scenario } from '../scenario/scenario.ts';
import { callPackets } from './callPackets.ts';
import { OF_ONE_CODEC } from './changedMedia.ts';
import { brokenConstraints, type SolveConstraints } from './constraints.ts';
import { triedPacketMs } from './figureCodec.ts';
import { omitted } from './omitted.ts';
import { onFrontier } from './onFrontier.ts';
import type { Plan } from './plan.ts';
import { planCapacity } from './planCapacity.ts';
import { plannedQuality } from './plannedQuality.ts';
import type { CodecRange } from './solution.ts';

/** One way to send the calls. */
export interface CodecChoice {
  codec: string;
  label: string;
  packetMs: number;
  /** Of codecs whose rate is chosen [bit/s]. */
  codecBitsPerSecond?: number;
  /** Absent where the scenario lists layers of its own. */
  path?: PathId;
  /** As the link is measured, each way, all legs of a call [bit/s]. */
  callBitsPerSecond: number;
  requiredBitsPerSecond: number;
  mouthToEarMs: number;
  /** Null where nothing is published, or nothing about loss where there is some. */
  meanOpinionScore: number | null;
  /** On which the score is; those of different ones are not comparable. */
  scale: EModelScale | null;
  /** Of the impairment: whether a standard says it; null where nothing is published, or the scenario says it. */
  status: Status | null;
  isMet: boolean;
  /** Conditions that it misses, as paths of the scenario or of `subjectTo`. */
  missed: string[];
  /** No other on the same path and scale sounds as well for fewer bits, or better for as many. */
  isOnFrontier: boolean;
}

export interface CodecChoices {
  /** All that were looked at: the least bits first, and of those the best. */
  choices: CodecChoice[];
  /** Of the first that meets all; null where none does. */
  plan: Plan | null;
  /** The condition without which most others would do as well; null where none stands alone in the way. */
  bindingInput: string | null;
  /** Inputs that were taken as perfect, because the scenario does not say them. */
  assumed: string[];
}

/**
 * Codecs, packet times and paths for the calls of a scenario, each with its bits and its score, and which of them meet
 * the conditions. A mix is sent in one way. Codecs whose rate is chosen are tried at their usual rate and at each with a published impairment.
 */
export function codecChoices(given: Scenario, subjectTo: SolveConstraints, among: CodecRange): CodecChoices {
  const isDelayKnown = (given.network?.oneWayDelayMs ?? given.network?.distanceKm) !== undefined;
  const scenario = isDelayKnown ? given : { ...given, network: { ...given.network, oneWayDelayMs: 0 } };
  const base = inOneWay(planCapacity(scenario));
  const rows = mediaUses(base.scenario, among).map((use) => choiceOf(base, use, subjectTo));
  const frontier = onFrontier(rows.map(({ choice }) => choice));
  const choices = rows.map(({ choice }) => ({ ...choice, isOnFrontier: frontier.has(choice) }));
  choices.sort(
    (a, b) =>
      a.requiredBitsPerSecond - b.requiredBitsPerSecond || (b.meanOpinionScore ?? 0) - (a.meanOpinionScore ?? 0),
  );
  const first = choices.find(({ isMet }) => isMet);
  const use = first && rows.find(({ choice }) => isSame(choice, first))?.use;
  return {
    choices,
    plan: use ? planCapacity({ ...base.scenario, media: use }) : null,
    bindingInput: bindingOf(choices),
    assumed: isDelayKnown ? [] : ['network.oneWayDelayMs'],
  };
}

/** Of a mix the plan of all its calls as its first use has them. */
function inOneWay(plan: Plan): Plan {
  const { scenario } = plan;
  return Array.isArray(scenario.media)
    ? planCapacity({ ...scenario, media: omitted(firstUse(scenario), ['shareRatio']) })
    : plan;
}

function isSame(a: Omit<CodecChoice, 'isOnFrontier'>, b: CodecChoice): boolean {
  return (['codec', 'packetMs', 'codecBitsPerSecond', 'path'] as const).every((key) => a[key] === b[key]);
}

/** Every valid use of every codec asked for. What the scenario says of its own codec stays with that alone. */
function mediaUses(scenario: FilledScenario, among: CodecRange): FilledUse[] {
  const { demand, defaults } = scenario;
  const chosen = firstUse(scenario);
  const media: FilledUse = defaults.includes('media.payloadFormat') ? omitted(chosen, ['payloadFormat']) : chosen;
  const own = codecById(media.codec);
  const voice = CODECS.filter(({ group }) => group !== GROUPS.auxiliary);
  const codecs = among.codecs ? [...new Set(among.codecs.map(codecById))] : voice;
  const ways = among.paths
    ? among.paths.map((path) => (entryOf(PATHS, path, 'path'), { path }))
    : [media.layers ? { layers: media.layers } : { path: media.path ?? 'ethernet' }];
  const rest = omitted(media, [...OF_ONE_CODEC, 'path', 'layers']);
  return codecs.flatMap((entry) => {
    const kept = entry === own ? omitted(media, ['packetMs', 'codecBitsPerSecond', 'path', 'layers']) : rest;
    const packetTimes = among.packetMsChoices ?? [
      ...new Set([...(entry === own ? [media.packetMs] : []), ...triedPacketMs(entry)]),
    ];
    return ways.flatMap((way) =>
      packetTimes.flatMap((packetMs) =>
        triedRates(entry, entry === own ? media.codecBitsPerSecond : undefined).flatMap((rate) =>
          validUse(demand, { ...kept, ...way, ...rate, codec: entry.id, packetMs }),
        ),
      ),
    );
  });
}

function triedRates(entry: Codec, own: number | undefined): Pick<MediaUse, 'codecBitsPerSecond'>[] {
  if (entry.rate !== 'chosen') return [{}];
  const published = IMPAIRMENTS.filter(({ codec }) => codec === entry.id).flatMap(
    (row) => row.codecBitsPerSecond ?? [],
  );
  const rates = [...(own === undefined ? [] : [own]), entry.defaultBitsPerSecond, ...published];
  return [...new Set(rates)]
    .filter((rate) => takesRate(entry, rate))
    .map((codecBitsPerSecond) => ({ codecBitsPerSecond }));
}

/** With its defaults in place; nothing where the codec cannot be used so. */
function validUse(demand: FilledScenario['demand'], media: MediaUse): FilledUse[] {
  const parsed = parseScenario({ demand, media });
  return parsed.ok ? [firstUse(fillScenario(parsed.scenario))] : [];
}

function choiceOf({ scenario, traffic, link }: Plan, use: FilledUse, subjectTo: SolveConstraints) {
  const entry = codecById(use.codec);
  const call = callPackets({ ...use, codec: entry });
  const at: keyof Rates = `${scenario.link.measuredAt}BitsPerSecond`;
  const requiredBitsPerSecond = totalRate(call, traffic.legs ?? traffic.peakCalls)[at];
  const heard = plannedQuality(
    { ...scenario, media: use },
    { ...call, codec: entry.id, label: entry.label, calls: traffic.peakCalls },
  );
  const { mouthToEarMs, meanOpinionScore, scale, impairment } = heard;
  const { bindingLimit, usableBitsPerSecond } = link;
  const isTooMuch = bindingLimit && usableBitsPerSecond && requiredBitsPerSecond > usableBitsPerSecond[bindingLimit];
  const missed = [
    ...(isTooMuch ? [`link.${bindingLimit}BitsPerSecond`] : []),
    ...brokenConstraints({ requiredBitsPerSecond, mouthToEarMs, meanOpinionScore }, subjectTo),
  ];
  const choice: Omit<CodecChoice, 'isOnFrontier'> = {
    codec: entry.id,
    label: entry.label,
    packetMs: use.packetMs,
    ...(use.codecBitsPerSecond !== undefined && { codecBitsPerSecond: use.codecBitsPerSecond }),
    ...(use.path !== undefined && { path: use.path }),
    callBitsPerSecond: call[at] * (use.legsPerCall ?? 1),
    requiredBitsPerSecond,
    mouthToEarMs,
    meanOpinionScore: meanOpinionScore ?? null,
    scale: scale ?? null,
    status: impairment && 'status' in impairment ? impairment.status : null,
    isMet: missed.length === 0,
    missed,
  };
  return { choice, use };
}

function bindingOf(choices: readonly CodecChoice[]): string | null {
  const alone = choices.flatMap(({ missed }) => (missed.length === 1 ? missed : []));
  const count = (input: string) => alone.filter((each) => each === input).length;
  return [...new Set(alone)].sort((a, b) => count(b) - count(a))[0] ?? null;
}
