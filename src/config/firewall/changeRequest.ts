import { commentText } from '../commentText.ts';
import { headerLines } from '../firewallFile.ts';
import { type FirewallInput, portText } from '../firewallInput.ts';

type Rule = FirewallInput['rules'][number];

export const HEADINGS = [
  'Rule',
  'Direction',
  'From',
  'To',
  'Protocol',
  'Ports',
  'Purpose',
  'Answers',
  'Source',
] as const;

/** A rule as cells: who, where as far as it is known, and who says so. */
export function ruleCells({
  id,
  direction,
  local,
  remote,
  protocol,
  ports,
  purpose,
  isStateful,
  cites,
}: Rule): string[] {
  const [from, to] = direction === 'inbound' ? [remote, local] : [local, remote];
  return [
    id,
    direction,
    endText(from),
    endText(to),
    protocol.toUpperCase(),
    ports.map((span) => portText(span)).join(', '),
    commentText(purpose),
    isStateful ? 'by state' : 'need a rule',
    cites.map((cite) => commentText(cite.split('#')[1] ?? '', CITE_LENGTH)).join('; '),
  ];
}

const CITE_LENGTH = 120;

function endText({ label, addresses, domains }: Rule['local']): string {
  const where = [...addresses, ...domains];
  return `${commentText(label)}: ${where.length > 0 ? where.join(', ') : 'UNRESOLVED'}`;
}

/** A change request as Markdown: the rules, and what is still to be found out. */
export function changeRequest(input: FirewallInput): string {
  const { rules, plan } = input;
  const [title = '', ...header] = headerLines(
    input,
    'Firewall change request',
    [],
    ['UNRESOLVED stands where nobody has said the addresses: ask the support of the vendor, or your own network.'],
  );
  const checks = [...(plan.readiness?.dns.checks ?? []), ...(plan.readiness?.proxy.checks ?? [])];
  return [
    `# ${title}`,
    '',
    `| ${HEADINGS.join(' | ')} |`,
    `|${HEADINGS.map(() => '---').join('|')}|`,
    // Of what is left a pattern of names alone could be taken for emphasis.
    ...rules.map((rule) => `| ${ruleCells(rule).join(' | ').replaceAll('*', '\\*')} |`),
    '',
    '## Names and proxy',
    '',
    ...checks.map(
      ({ label, outcome }) =>
        `- ${outcome === 'ok' ? '[x]' : '[ ]'} ${commentText(label, CITE_LENGTH)}${outcome === 'fails' ? ' FAILS' : ''}`,
    ),
    '',
    '## About this request',
    '',
    ...header.map((line) => line.replaceAll('*', '\\*')),
    '',
  ].join('\n');
}
