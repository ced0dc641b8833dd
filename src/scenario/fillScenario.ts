import { canVary } from '../catalog/codecRates.ts';
import { codec } from '../catalog/codecs.ts';
import { CONVENTIONS } from '../catalog/conventions.ts';
import { type Path, pathRate } from '../catalog/pathEntry.ts';
import { PATHS } from '../catalog/paths.ts';
import { framesIn } from '../catalog/packetTimes.ts';
import { framingOf } from '../catalog/payloadFormats.ts';
import { filledNetwork } from './filledNetwork.ts';
import { type Fill, filledDay } from './filledDay.ts';
import { filledSharing } from './filledSharing.ts';
import { filledMix } from './filledMix.ts';
import type { FilledScenario, FilledUse, MediaUse, Scenario, SingleScenario } from './scenario.ts';

export const DEFAULT_CODEC = 'g711';
const DEFAULT_PATH = 'ethernet';

/**
 * Scenario with every default in place and named: a default is a choice that the reader has not made yet.
 *
 * Keys stand in one order, so that equal scenarios are equal as text. A path that the scenario already names in `defaults` stays one for as long as it holds the default's value.
 *
 * @param scenario a valid one
 */
export function fillScenario(scenario: Scenario): FilledScenario {
  const { media = {} } = scenario;
  return Array.isArray(media) ? filledMix(scenario, media, filledSingle) : filledSingle(scenario, media);
}

function filledSingle(scenario: Scenario, media: MediaUse): SingleScenario {
  const { name, demand, link = {} } = scenario;
  const { voiceShareRatio, headroomRatio, measuredAt, ...rates } = link;
  const known = new Set(scenario.defaults);
  const defaults: string[] = [];
  const fill: Fill = (path, given, standard) => {
    if (given === undefined || (known.has(path) && given === standard)) defaults.push(path);
    return given ?? standard;
  };
  const way: Path = PATHS[media.path ?? DEFAULT_PATH];
  const id = fill('media.codec', media.codec, DEFAULT_CODEC);
  const entry = codec(id);
  const filledMedia: FilledUse = {
    codec: id,
    packetMs: fill('media.packetMs', media.packetMs, entry.defaultPacketMs),
  };
  if (entry.rate === 'chosen') {
    filledMedia.codecBitsPerSecond = fill(
      'media.codecBitsPerSecond',
      media.codecBitsPerSecond,
      (media.layers ? undefined : pathRate(way, id)) ?? entry.defaultBitsPerSecond,
    );
  }
  if (canVary(entry)) filledMedia.bitRateMode = fill('media.bitRateMode', media.bitRateMode, 'variable');
  const framing = framingOf(entry, framesIn(entry, filledMedia.packetMs));
  if (framing && (entry.framings?.length ?? 0) > 1)
    filledMedia.payloadFormat = fill('media.payloadFormat', media.payloadFormat, framing.format);
  const { talkRatio, discontinuous, redundancyDepth, legsPerCall, concealment, impairment } = media;
  if (discontinuous) filledMedia.talkRatio = fill('media.talkRatio', talkRatio, CONVENTIONS.talkRatio.value);
  else if (talkRatio !== undefined) filledMedia.talkRatio = talkRatio;
  if (discontinuous !== undefined) filledMedia.discontinuous = discontinuous;
  if (redundancyDepth !== undefined) filledMedia.redundancyDepth = redundancyDepth;
  if (concealment) filledMedia.concealment = concealment;
  if (impairment) filledMedia.impairment = impairment;
  if (legsPerCall !== undefined) filledMedia.legsPerCall = legsPerCall;
  if (media.layers) filledMedia.layers = media.layers;
  else filledMedia.path = fill('media.path', media.path, DEFAULT_PATH);
  return {
    ...(name !== undefined && { name }),
    demand: demand.kind === 'daily' ? filledDay(demand, fill) : demand,
    media: filledMedia,
    link: {
      ...rates,
      voiceShareRatio: fill('link.voiceShareRatio', voiceShareRatio, CONVENTIONS.voiceShareRatio.value),
      headroomRatio: fill('link.headroomRatio', headroomRatio, CONVENTIONS.headroomRatio.value),
      measuredAt: fill('link.measuredAt', measuredAt, 'wire'),
    },
    ...((scenario.readiness ??
      scenario.trunks ??
      scenario.limits ??
      scenario.otherTraffic ??
      scenario.growth ??
      scenario.qos) &&
      filledSharing(scenario, fill)),
    ...((scenario.network ?? scenario.quality) && filledNetwork(scenario, fill)),
    ...(scenario.integration && { integration: scenario.integration }),
    profile: fill('profile', scenario.profile, 'exotel'),
    defaults,
  };
}
