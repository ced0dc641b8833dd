import { commentText } from './commentText.ts';
import { NOT_IN_A_COMMENT } from './configFile.ts';
import { DEVICE_DOCS, type DeviceDocId } from './deviceDocs.ts';
import type { FirewallInput } from './firewallInput.ts';
import { sourceTexts } from './sourceTexts.ts';

/** What one platform makes of the rules. */
export interface FirewallText {
  title: string;
  /** How a comment begins. */
  comment: string;
  /** The first line, where it has to be another than a comment. */
  firstLine?: string;
  docs: readonly DeviceDocId[];
  assumptions: readonly string[];
  lines: readonly string[];
}

/** What is the same on all platforms. */
const ASSUMED = [
  'The filter keeps state: answers come back without a rule. It refuses what nobody allowed, as it did before.',
  'Rules are added to those that are there; nothing else is changed.',
];

/** A configuration: comments with the plan, what is assumed and what is left out, then the statements. */
export function firewallFile(input: FirewallInput, text: FirewallText): string {
  const comments = headerLines(input, text.title, text.docs, text.assumptions);
  const header = comments.map((line) => `${text.comment} ${line.replace(NOT_IN_A_COMMENT, '_')}`.trimEnd());
  return [...(text.firstLine ? [text.firstLine] : []), ...header, '', ...text.lines, ''].join('\n');
}

/** The plan's figures, what is assumed and left out, and the documents: lines without any mark of a comment. */
export function headerLines(
  { plan, rules, leftOut }: FirewallInput,
  title: string,
  docs: readonly DeviceDocId[],
  assumptions: readonly string[],
): string[] {
  const { versions, scenario, traffic } = plan;
  return [
    title,
    `Plan: ${commentText(scenario.name ?? '')}; ${traffic.peakCalls} calls at once`,
    `Made by exo-capacity ${commentText(versions.engine)}, catalog ${commentText(versions.catalog)}`,
    '',
    'Assumed:',
    ...[...ASSUMED, ...assumptions].map((line) => `- ${line}`),
    ...(leftOut.length > 0 ? ['', 'Left out, and still to be opened:'] : []),
    ...leftOut.map(({ rule, why }) => `- ${rule.id}: ${why}`),
    '',
    'Sources:',
    ...docs.map((id) => `- ${DEVICE_DOCS[id].title}: ${DEVICE_DOCS[id].url}`),
    ...sourceTexts(rules.flatMap(({ cites }) => cites)),
  ];
}
