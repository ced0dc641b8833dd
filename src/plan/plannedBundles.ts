import type { FilledScenario } from '../scenario/scenario.ts';
import { bundledChannels } from '../traffic/bundledChannels.ts';
import type { PlannedTraffic } from './plannedTraffic.ts';

export interface Bundles {
  bundleCount: number;
  bundledChannels: number;
}

/** Bundles that hold the channels to buy. */
export function plannedBundles(traffic: PlannedTraffic, trunks: NonNullable<FilledScenario['trunks']>): Bundles {
  const { bundleChannels, spareBundles } = trunks;
  const { count: channels } = boughtChannels(traffic);
  const bought = bundledChannels({ channels, bundleChannels, spareBundleCount: spareBundles });
  return { bundleCount: bought.bundleCount, bundledChannels: bought.channels };
}

/** Channels to buy, and the name of that number: all calls at once, unless each has several legs or some take none. */
export function boughtChannels(traffic: PlannedTraffic) {
  const isNamed = (name: 'boughtChannels' | 'legs') => traffic[name] !== undefined;
  const name = (['boughtChannels', 'legs'] as const).find(isNamed) ?? 'peakCalls';
  return { name, count: traffic[name] ?? 0 };
}
