import { SIGNALING, type SignalingId } from '../catalog/controlTraffic.ts';
import type { IntegrationId } from '../catalog/integrations.ts';

/** The first of what a site uses that signals calls; undefined where nothing does. */
export function signalingOf(integration: readonly IntegrationId[]): SignalingId | undefined {
  return integration.find((id): id is SignalingId => id in SIGNALING);
}
