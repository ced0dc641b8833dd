import { assertPositive, assertWhole } from './argumentGuards.ts';

/**
 * Channels as they are sold: in bundles, such as 30 to an E1 or 23 to a T1, and with bundles to spare.
 *
 * @param input `channels` needed, whole [1]; `bundleChannels` in one bundle, whole, 1 or more [1]; `spareBundleCount`
 *   that may fail while the rest still suffices, whole, 0 when absent [1]
 * @returns bundles and the channels in them [1]; no bundle when no channel is needed
 * @throws CapacityError `out-of-range`
 * @example bundledChannels({ channels: 42, bundleChannels: 30, spareBundleCount: 1 }) // {"bundleCount":3,"channels":90}
 */
export function bundledChannels({
  channels,
  bundleChannels,
  spareBundleCount = 0,
}: {
  channels: number;
  bundleChannels: number;
  spareBundleCount?: number;
}): { bundleCount: number; channels: number } {
  assertWhole({ channels, bundleChannels, spareBundleCount });
  assertPositive({ bundleChannels });
  const bundleCount = channels === 0 ? 0 : Math.ceil(channels / bundleChannels) + spareBundleCount;
  return { bundleCount, channels: bundleCount * bundleChannels };
}
