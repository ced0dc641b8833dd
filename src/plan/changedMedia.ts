import { CODECS, findCodec } from '../catalog/codecs.ts';
import { GROUPS } from '../catalog/codecParts.ts';
import type { LayerEntry } from '../catalog/layerSpec.ts';
import { holdsWholeFrames } from '../catalog/packetTimes.ts';
import type { Path } from '../catalog/pathEntry.ts';
import { type PathId, PATHS } from '../catalog/paths.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import { useDefaults } from '../scenario/mixDefaults.ts';
import type { FilledScenario, MediaUse, SingleScenario } from '../scenario/scenario.ts';
import type { ChangedLayers } from './changedLayers.ts';
import { withInput } from './inputNumber.ts';
import { mediaStack } from './mediaStack.ts';
import { omitted } from './omitted.ts';

/** A scenario after a change, not yet judged, or why there is nothing to change. */
export type Changed = { scenario: Unfilled } | { reason: string };

type Unfilled = Omit<FilledScenario, 'media'> & { media: MediaUse | MediaUse[] };

/** A change of one use, made in each of a mix: those that it does not concern stay, and where it concerns none it says why. */
export function inEachUse(scenario: FilledScenario, change: (single: SingleScenario) => Changed): Changed {
  const { media, defaults } = scenario;
  if (!Array.isArray(media)) return change({ ...scenario, media });
  const changes = media.map((use, index) =>
    possible(change({ ...scenario, media: use, defaults: useDefaults(defaults, index) })),
  );
  const [first] = changes;
  if (first && changes.every((each) => 'reason' in each)) return first;
  const uses = changes.map((each, index) => ('reason' in each ? media[index] : each.scenario.media));
  return { scenario: { ...scenario, media: uses.flatMap((use) => use ?? []) } };
}

/** A change of a use that it cannot make does not concern it. */
function possible(changed: Changed): Changed {
  if ('reason' in changed) return changed;
  const { demand, media } = changed.scenario;
  const parsed = parseScenario({ demand, media: omitted(media as MediaUse, ['shareRatio']) });
  return parsed.ok ? changed : { reason: `${parsed.issues[0]?.path ?? ''}: ${parsed.issues[0]?.expected ?? ''}.` };
}

/** What most use. */
export const USUAL_CODECS = CODECS.filter(({ group }) => group === GROUPS.usual);

/** The media in other layers: a ready-made path where there is one. */
export function inLayers(
  scenario: SingleScenario,
  change: (layers: readonly LayerEntry[], peer: Path['peer']) => ChangedLayers,
): Changed {
  const media = omitted(scenario.media, ['path', 'layers']);
  const { layers, peer } = mediaStack(scenario.media);
  const changed = change(layers, peer);
  return 'reason' in changed
    ? changed
    : { scenario: { ...scenario, media: { ...media, ...wayOf(changed.layers, peer) } } };
}

/** Of paths of the same layers the one whose far end is the same. */
function wayOf(layers: LayerEntry[], peer: Path['peer']): Pick<MediaUse, 'path' | 'layers'> {
  const text = JSON.stringify(layers);
  const same = (Object.entries<Path>(PATHS) as [PathId, Path][]).filter(
    ([, each]) => JSON.stringify(each.layers) === text,
  );
  const [path] = same.find(([, each]) => each.peer === peer) ?? same[0] ?? [];
  return path === undefined ? { layers } : { path };
}

/** The media in packets of another length, in the format that goes with it unless one was chosen. */
export function inPacketsOf(scenario: SingleScenario, packetMs: number): Changed {
  if (scenario.media.packetMs === packetMs) return { reason: `Packets are ${packetMs} ms long already.` };
  return { scenario: withInput(scenario, 'media.packetMs', packetMs) };
}

/** What means something else, or nothing, with another codec. */
export const OF_ONE_CODEC = [
  'codec',
  'packetMs',
  'codecBitsPerSecond',
  'bitRateMode',
  'payloadFormat',
  'concealment',
  'impairment',
] as const;

/** The media in another codec at its usual rate and layout; the packet time stays where it was chosen and holds whole frames. */
export function inCodec(scenario: SingleScenario, id: string): Changed {
  const { codec: present, packetMs } = scenario.media;
  const entry = findCodec(id);
  if (entry === undefined || findCodec(present)?.id === entry.id) return { reason: 'It is that codec already.' };
  const stays = !scenario.defaults.includes('media.packetMs') && holdsWholeFrames(entry, packetMs);
  const media = { ...omitted(scenario.media, OF_ONE_CODEC), codec: id, ...(stays && { packetMs }) };
  return { scenario: { ...scenario, media } };
}

/** The media with silence that is not sent like speech. */
export function withoutSilence(scenario: SingleScenario): Changed {
  if (scenario.media.discontinuous) return { reason: 'Silence is not sent like speech already.' };
  return { scenario: { ...scenario, media: { ...scenario.media, discontinuous: true } } };
}
