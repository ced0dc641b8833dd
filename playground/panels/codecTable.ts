import { codec as codecOf, formatBitRate, formatNumber, planCapacity, type Scenario, solve } from 'exo-capacity';
import { html, nothing, type TemplateResult } from 'lit';
import { dataTable } from './dataTable.ts';

type Choice = ReturnType<typeof solve<'codecs'>>['choices'][number];
type Use = Extract<NonNullable<Scenario['media']>, readonly unknown[]>[number];

/** What means nothing, or something else, with another codec. */
const OF_ONE_CODEC: readonly string[] = [
  'codec',
  'packetMs',
  'codecBitsPerSecond',
  'bitRateMode',
  'payloadFormat',
  'concealment',
  'impairment',
] satisfies (keyof Use)[];

/** Codecs that no other beats, each to be adopted: bits against score. */
export function codecTable(
  scenario: Scenario,
  adopt: (label: string, scenario: Scenario) => TemplateResult,
): TemplateResult {
  const { choices, assumed } = solve({ scenario, find: 'codecs' });
  const rows = choices
    .filter(({ isOnFrontier, meanOpinionScore }) => isOnFrontier && meanOpinionScore !== null)
    .map((choice) => {
      const { label, packetMs, codecBitsPerSecond, callBitsPerSecond, requiredBitsPerSecond } = choice;
      const rate = codecBitsPerSecond === undefined ? '' : formatBitRate(codecBitsPerSecond);
      return [
        label,
        rate,
        `${packetMs} ms`,
        formatBitRate(callBitsPerSecond),
        formatBitRate(requiredBitsPerSecond),
        formatNumber(choice.meanOpinionScore ?? 0, 2),
        choice.scale,
        adopt([label, rate, `${packetMs} ms`].filter(Boolean).join(', '), withChoice(scenario, choice)),
      ];
    });
  return html`${
    assumed.length > 0
      ? html`<p class="quiet">The network is taken as perfect: nobody has said its delay.</p>`
      : nothing
  }
  ${dataTable(
    'Codecs on the frontier',
    ['Codec', 'Target rate', 'Packet', 'One call', 'All calls', 'Score', 'Scale', ''],
    rows,
  )}`;
}

/** The scenario with all its calls sent so, and in all else as they are. */
function withChoice(scenario: Scenario, { codec, packetMs, codecBitsPerSecond }: Choice): Scenario {
  const { shareRatio: _, ...use } = [scenario.media ?? {}].flat()[0] ?? {};
  const present = [planCapacity(scenario).scenario.media].flat()[0]?.codec;
  const isOwn = present !== undefined && codecOf(present).id === codec;
  const kept = Object.entries(use).filter(([name]) => isOwn || !OF_ONE_CODEC.includes(name));
  return {
    ...scenario,
    media: {
      ...Object.fromEntries(kept),
      codec,
      packetMs,
      ...(codecBitsPerSecond !== undefined && { codecBitsPerSecond }),
    },
  };
}
