import type { MeasuredAt } from '../scenario/scenario.ts';
import { formatBitRate, formatRatio } from '../units/format.ts';
import type { ControlFlows } from './controlFlows.ts';
import type { Finding } from './findings.ts';

/** What to say where the packets beside the voice of a call are no longer few. */
export function controlFindings(
  { media, signaling }: ControlFlows,
  at: MeasuredAt,
  besideBitsPerSecond: number,
  voiceBitsPerSecond: number,
): Finding[] {
  const flows = [...media, ...signaling];
  const parts = flows.map(({ label }) => label).join(', ');
  const share = formatRatio(besideBitsPerSecond / voiceBitsPerSecond);
  const message = `Beside the voice each call takes ${formatBitRate(besideBitsPerSecond)}, ${share} of it: ${parts}. The figures of the link count the voice alone.`;
  const field = `bandwidth.control.up.${at}BitsPerSecond`;
  return flows.slice(0, 1).map(({ cite }) => ({ code: 'control-traffic', severity: 'note', field, message, cite }));
}
