import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url)).replaceAll('\\', '/');

/** What only few scenarios need: lists are empty without it, and functions refuse. */
const FEW = [
  'catalog/impairments',
  'catalog/layerWords',
  'catalog/rareCodecs',
  'catalog/rareControlTraffic',
  'catalog/rareLayerRules',
  'catalog/rareLayers',
  'catalog/rarePaths',
  'catalog/rareProfiles',
  'catalog/rareServiceClasses',
  'catalog/rareTraits',
  'catalog/redundancy',
  'elements/blockingFigure',
  'elements/networkFields',
  'elements/qualityFigures',
  'elements/sharingFields',
  'explain/mixStep',
  'link/mixedCalls',
  'link/sharedUsable',
  'packet/framedPayload',
  'packet/largestPayload',
  'packet/layerParameters',
  'packet/redundantPayload',
  'packet/shorterRange',
  'plan/controlFindings',
  'plan/fragmentFindings',
  'plan/mixedCall',
  'plan/mixedPlan',
  'plan/networkFindings',
  'plan/networkQuality',
  'plan/rareControlFlows',
  'plan/repeatedPayloads',
  'plan/sharingFindings',
  'plan/signalingOf',
  'plan/silentPackets',
  'plan/soldTraffic',
  'plan/trafficFindings',
  'scenario/demandIssues',
  'scenario/filledDay',
  'scenario/filledMix',
  'scenario/filledNetwork',
  'scenario/filledSharing',
  'scenario/layerIssues',
  'scenario/layersSchema',
  'scenario/networkIssues',
  'scenario/networkSchema',
  'scenario/parsedMix',
  'scenario/rareDemands',
  'scenario/readinessSchema',
  'scenario/roomToRepeat',
  'scenario/sharingSchema',
  'traffic/erlangB',
  'traffic/reckonedTraffic',
  'traffic/requiredChannels',
];
/** What has nothing to find where no layers of one's own and no codec of several formats get through. */
const IDLE = ['catalog/payloadFormats', 'packet/stackOrder', 'plan/plannedVolume', 'plan/wholePlan'];
/** What is made anew each time where few plans are made. */
const FORGETFUL = 'units/memory';

const LEFT_OUT = '\0left-out';
const WHOLE = '?whole';

/** Part of src that a module is, such as `catalog/rareCodecs`; of `valibot` its whole path. */
const partOf = (id: string) => (id.startsWith(SOURCE) ? id.slice(SOURCE.length).replace(/\.ts$/, '') : id);

/** What stands in for a module that is left out: every export, but a list is empty and a function refuses, or finds nothing. */
function standIn(source: string, isIdle: boolean): string {
  const body = isIdle ? '' : 'leftOut()';
  const stands = [...source.matchAll(/^export (const|function) (\w+)/gm)].map(([, kind, name = '']) =>
    kind === 'const' ? `export const ${name} = [];` : `export function ${name}() { ${body} }`,
  );
  return [`import { leftOut } from '${LEFT_OUT}';`, ...stands].join('\n');
}

/** An engine of what most need: the rest is refused, so that nobody takes half an answer for a whole one. */
export const usualEngine: Plugin = {
  name: 'usual-engine',
  enforce: 'pre',
  resolveId: (id) => (id === LEFT_OUT ? id : undefined),
  load(id) {
    if (id === LEFT_OUT)
      return `import { CapacityError } from '${SOURCE}errors/capacityError.ts';
        export function leftOut() {
          throw new CapacityError({ code: 'out-of-range', field: 'scenario', received: 'all', expected: 'less' });
        }`;
    const part = partOf(id);
    if (part === FORGETFUL)
      return { code: 'export const remembered = (room, inputs, make) => make();', moduleType: 'js' };
    const isIdle = IDLE.includes(part);
    if (!isIdle && !FEW.includes(part)) return undefined;
    return { code: standIn(readFileSync(id, 'utf8'), isIdle), moduleType: 'js' };
  },
};

/** What both engines use as it is: it knows nothing of what is left out. */
const SHARED =
  /^(errors|units)\/|^evidence\/status$|^explain\/valueAt$|^elements\/(?!engine$|reasons$|why$|ledgerTable$|blocking|quality|networkFields$|sharingFields$|delayFigure$|budgetFigure$)/;

/** Beside the usual engine the whole one: all that its module brings is there a second time, with nothing left out. */
export const wholeEngineBeside: Plugin = {
  name: 'whole-engine-beside',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!importer || !(importer.endsWith(WHOLE) || partOf(importer) === 'elements/wholeEngine')) return undefined;
    const found = await this.resolve(source, importer.replace(WHOLE, ''), { ...options, skipSelf: true });
    const isOwn = found?.id.startsWith(SOURCE) ? !SHARED.test(partOf(found.id)) : source === 'valibot';
    return found && isOwn ? { ...found, id: found.id + WHOLE } : found;
  },
  load(id) {
    if (!id.endsWith(WHOLE)) return undefined;
    const path = id.slice(0, -WHOLE.length);
    return { code: readFileSync(path, 'utf8'), moduleType: path.endsWith('.ts') ? 'ts' : 'js' };
  },
};
