import { formatRatio } from '../units/format.ts';
import type { Finding } from './findings.ts';
import type { Plan } from './plan.ts';

type Judged = Omit<Plan, 'findings'>;

/** What concerns one use of a mix, and not the link or the traffic. */
const OF_A_USE = /^(media|quality|control|bandwidth\.control|bandwidth\.signaling)\b/;

/** Findings on a mix: those on its link and traffic, and on each use, which is named where not all have the same. */
export function mixedFindings(findings: (plan: Judged) => Finding[], plan: Judged, parts: readonly Plan[]): Finding[] {
  const { network, ...scenario } = plan.scenario;
  const ofAll = findings({ ...plan, scenario }).filter(({ field }) => !OF_A_USE.test(field));
  const ofUses = parts.map((part) => part.findings.filter(({ field }) => OF_A_USE.test(field)));
  const isShared = ({ message }: Finding) => ofUses.every((list) => list.some((each) => each.message === message));
  const named = ofUses.flatMap((list, index) =>
    list.flatMap((finding) => {
      if (isShared(finding)) return index === 0 ? [finding] : [];
      const field = finding.field.replace(/^media\.0/, `media.${index}`);
      return [{ ...finding, field, message: `${plan.media[index]?.label ?? ''}: ${finding.message}` }];
    }),
  );
  const all = [...ofAll, ...blockingFindings(plan), ...named];
  const order = { fail: 0, warn: 1, note: 2 };
  return all.sort((a, b) => order[a.severity] - order[b.severity]);
}

/** Calls of the use that finds the link full most often. */
function blockingFindings({ mix, media, scenario: { demand } }: Judged): Finding[] {
  if (!mix || !('blockingRatio' in demand)) return [];
  const ratios = mix.classes.map(({ blockingRatio }) => blockingRatio);
  const most = Math.max(...ratios);
  if (most <= demand.blockingRatio) return [];
  const index = ratios.indexOf(most);
  const message = `The link alone would block ${formatRatio(most)} of the ${media[index]?.label ?? ''} calls, more than ${formatRatio(demand.blockingRatio)}: wide calls find no room where narrow ones still do.`;
  const field = `mix.classes.${index}.blockingRatio`;
  return [
    { code: 'mix-blocking', severity: 'warn', field, message, cite: 'kaufman1981#recursion for complete sharing' },
  ];
}
