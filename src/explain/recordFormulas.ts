import { CALL_FORMULAS, SILENT_PACKET_FORMULAS } from '../bandwidth/formulas.ts';
import { INTERVAL_FORMULAS } from '../bandwidth/controlFormulas.ts';
import type { Formula, FormulasOf } from '../evidence/formula.ts';
import { PACKETIZATION_FORMULAS } from '../packet/formulas.ts';
import type { ControlFlow } from '../plan/controlWay.ts';
import type { PlannedMedia } from '../plan/plan.ts';
import type { SilentPacket } from '../plan/silentPackets.ts';

export const MEDIA_FORMULAS = {
  ...PACKETIZATION_FORMULAS,
  ...CALL_FORMULAS,
  redundancyDepth: { kind: 'input', label: 'Earlier packets repeated in each' },
  voiceBytes: PACKETIZATION_FORMULAS.payloadBytes,
  calls: { kind: 'formula', label: 'Calls that use this codec', expression: 'peakCalls' },
  shareRatio: { kind: 'input', label: 'Part of all calls' },
} as const satisfies FormulasOf<PlannedMedia>;

export const SILENT_FORMULAS = {
  ...CALL_FORMULAS,
  ...SILENT_PACKET_FORMULAS,
} as const satisfies FormulasOf<SilentPacket>;

export const FLOW_FORMULAS = { ...INTERVAL_FORMULAS } as const satisfies FormulasOf<ControlFlow>;

export const PUBLISHED = { kind: 'catalog', label: 'Published figure' } as const satisfies Formula;
