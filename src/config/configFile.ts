import type { Cite } from '../evidence/source.ts';
import { formatBitRate } from '../units/format.ts';
import { commentText } from './commentText.ts';
import { DEVICE_DOCS, type DeviceDocId } from './deviceDocs.ts';
import type { QosInput } from './qosInput.ts';
import { sourceTexts } from './sourceTexts.ts';

/** What one platform makes of a plan. */
export interface ConfigText {
  title: string;
  /** How a comment begins. */
  comment: string;
  /** The first line, where it has to be another than a comment. */
  firstLine?: string;
  docs: readonly DeviceDocId[];
  /** Where the marks come from; by default where the plan and its ports have them from. */
  cites?: readonly Cite[];
  assumptions: readonly string[];
  lines: readonly string[];
}

/** A plan that came as JSON may hold anything: no line of comments ends early or goes on. */
export const NOT_IN_A_COMMENT = /[^\x20-\x7e]+|\\/g;

/** A configuration: comments with the plan's figures, assumptions and sources, then the statements. */
export function configFile(input: QosInput, text: ConfigText): string {
  const { plan, queues } = input;
  const { versions, scenario, traffic } = plan;
  const comments = [
    text.title,
    `Plan: ${commentText(scenario.name ?? '')}; ${traffic.peakCalls} calls at once`,
    `Made by exo-capacity ${commentText(versions.engine)}, catalog ${commentText(versions.catalog)}`,
    '',
    ...figures(input),
    '',
    'Assumed:',
    ...text.assumptions.map((line) => `- ${line}`),
    '',
    'Sources:',
    ...text.docs.map((id) => `- ${DEVICE_DOCS[id].title}: ${DEVICE_DOCS[id].url}`),
    ...sourceTexts(text.cites ?? queues.flatMap(({ cites }) => cites)),
  ].map((line) => `${text.comment} ${line.replace(NOT_IN_A_COMMENT, '_')}`.trimEnd());
  return [...(text.firstLine ? [text.firstLine] : []), ...comments, '', ...text.lines, ''].join('\n');
}

function figures({ queues, link }: QosInput): string[] {
  const rows = queues.map(({ id, dscp, dscpName, queue, bitsPerSecond, police, label }) => [
    id,
    `${commentText(dscpName)} (${dscp})`,
    queue,
    formatBitRate(bitsPerSecond),
    commentText(label) + (police ? `; policed at ${formatBitRate(police.bitsPerSecond)}, ${police.burstBytes} B` : ''),
  ]);
  const rest = link ? [['default', '', 'rest', formatBitRate(link.restBitsPerSecond), 'All else']] : [];
  const table = [['Class', 'Mark', 'Queue', 'Set aside', ''], ...rows, ...rest];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  return [
    ...(link ? [`Link, up: ${formatBitRate(link.bitsPerSecond)}`] : []),
    ...table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')),
  ];
}
