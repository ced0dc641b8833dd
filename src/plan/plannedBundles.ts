import type { FilledScenario } from '../scenario/scenario.ts';
import { bundledChannels } from '../traffic/bundledChannels.ts';
import type { TrafficValues } from '../traffic/peakTraffic.ts';

export interface Bundles {
  bundleCount: number;
  bundledChannels: number;
}

/** Bundles that hold the channels to buy. */
export function plannedBundles(traffic: TrafficValues, trunks: NonNullable<FilledScenario['trunks']>): Bundles {
  const { bundleChannels, spareBundles } = trunks;
  const channels = boughtChannels(traffic);
  const bought = bundledChannels({ channels, bundleChannels, spareBundleCount: spareBundles });
  return { bundleCount: bought.bundleCount, bundledChannels: bought.channels };
}

/** Channels to buy: all calls at once, unless some of them take none. */
export function boughtChannels({ boughtChannels: channels, peakCalls }: TrafficValues): number {
  return channels ?? peakCalls;
}
