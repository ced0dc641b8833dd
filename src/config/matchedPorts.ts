import { MEDIA_PORTS, type PortRange, SIP_PORTS } from '../catalog/voicePorts.ts';
import type { Plan } from '../plan/plan.ts';

/** What an edge can mark by port, class by class, and what it cannot. */
export interface MatchedPorts {
  ports: Readonly<Record<string, readonly PortRange[]>>;
  assumptions: string[];
}

/** Ports of the far end that tell voice and signaling apart, where the plan's path leaves them to be seen. */
export function matchedPorts({ media, control, scenario }: Plan): MatchedPorts {
  const stacks = media.map(({ ledger }) => ledger.layers.map(({ layer }) => layer));
  const isRelayed = stacks.flat().some((layer) => layer.startsWith('turn') || layer === 'tcp');
  const isTunneled = stacks.some((layers) => layers.filter((layer) => layer.startsWith('ipv')).length > 1);
  const mediaPorts = isRelayed ? undefined : MEDIA_PORTS[scenario.profile];
  const isSip = control.signalingOver.startsWith('sip');
  return {
    ports: { voice: mediaPorts ? [mediaPorts] : [], signaling: isSip ? SIP_PORTS : [] },
    assumptions: [
      'Marks that are there already are trusted: whoever may send them gets the queue.',
      mediaPorts
        ? 'Whatever goes to a port of the media servers is voice; limit the rule to their addresses where you know them.'
        : 'Voice is not told apart by its port here: who sends it has to mark it.',
      isSip
        ? 'Signaling goes to the standard ports of SIP.'
        : 'Signaling shares its port with the web: who sends it has to mark it.',
      ...(isTunneled
        ? ['Packets are marked before they enter the tunnel, and the tunnel copies the mark outside.']
        : []),
    ],
  };
}
