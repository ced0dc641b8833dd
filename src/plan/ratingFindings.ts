import type { Concealment, Impairment } from '../catalog/impairmentEntry.ts';
import { RARE_PROFILES } from '../catalog/rareProfiles.ts';
import type { Cite, Status } from '../evidence/source.ts';
import { statusOf } from '../evidence/status.ts';
import { formatNumber, formatRatio } from '../units/format.ts';
import type { EModelWarningCode } from '../quality/eModelWarnings.ts';
import type { Finding } from './findings.ts';
import type { Plan } from './plan.ts';
import { plannedQuality } from './plannedQuality.ts';
import { ratedUse } from './ratedUse.ts';

type Judged = Omit<Plan, 'findings'>;

const {
  delayMs: MOST_MS,
  recommended: { delayMs: ACCEPTABLE_MS },
  cite: DELAY,
} = RARE_PROFILES.g114;

/** A buffer that discards more than this is a cause of loss and no cure of jitter. */
const NOTABLE_LATE_RATIO = 0.01;

const DOUBTS: Readonly<Partial<Record<Status, string>>> = {
  paper: 'comes from one study, by instruments and not by listeners',
  derived: 'is derived from another published value',
  vendor: 'is a vendor’s figure',
  measured: 'is a measurement',
  unverified: 'was not seen in its source',
};

/** What a reader of a rating should be told: the target missed, where delay and loss come from, and what is uncertain. */
export function ratingFindings(plan: Judged): Finding[] {
  return [...targetFindings(plan), ...delayFindings(plan), ...lossFindings(plan), ...doubtFindings(plan)];
}

function targetFindings({ quality, scenario }: Judged): Finding[] {
  const target = scenario.quality?.targetMeanOpinionScore;
  const { meanOpinionScore } = quality;
  if (target === undefined || meanOpinionScore === undefined || meanOpinionScore >= target) return [];
  const message = `The calls score ${score(meanOpinionScore)}; the target is ${score(target)}.`;
  return [
    {
      code: 'quality-target',
      severity: 'warn',
      field: 'quality.meanOpinionScore',
      message,
      cite: 'g107#table B.1',
    },
  ];
}

function delayFindings({ quality: { mouthToEarMs = 0, isLookaheadUnknown } }: Judged): Finding[] {
  const field = 'quality.mouthToEarMs';
  const ms = formatNumber(mouthToEarMs);
  const found: Finding[] = [];
  if (mouthToEarMs > ACCEPTABLE_MS) {
    const isTooLong = mouthToEarMs > MOST_MS;
    const message = isTooLong
      ? `From mouth to ear it is ${ms} ms; planning does not go beyond ${MOST_MS} ms.`
      : `From mouth to ear it is ${ms} ms; up to ${ACCEPTABLE_MS} ms most conversations do not notice.`;
    found.push({ code: 'mouth-to-ear', severity: isTooLong ? 'warn' : 'note', field, message, cite: DELAY });
  }
  if (isLookaheadUnknown) {
    const message = 'What the codec needs beyond its packet is not published: the delay is the least that it can be.';
    found.push({ code: 'delay-incomplete', severity: 'note', field, message, cite: 'house-default#no figure found' });
  }
  return found;
}

function lossFindings(plan: Judged): Finding[] {
  const { lateRatio = 0, bufferMs = 0 } = plan.quality;
  const found: Finding[] = [];
  if (lateRatio > NOTABLE_LATE_RATIO) {
    const message = `A buffer of ${formatNumber(bufferMs)} ms discards ${formatRatio(lateRatio)} of the packets as late; a longer one costs delay instead.`;
    const cite: Cite = 'rfc3611#section 4.7.1, discarded counts like lost';
    found.push({ code: 'late-packets', severity: 'warn', field: 'quality.lateRatio', message, cite });
  }
  return [...found, ...concealmentFindings(plan)];
}

/** Of the codecs that leave it open, what concealment would change. */
function concealmentFindings(plan: Judged): Finding[] {
  const { quality } = plan;
  const { scenario, media: use } = ratedUse(plan);
  const { impairment, residualLossRatio = 0, meanOpinionScore = 0 } = quality;
  const isOpen = impairment && 'concealment' in impairment && impairment.concealment === 'none';
  if (!use || !isOpen || residualLossRatio === 0) return [];
  const concealment: Concealment = 'appendix-i';
  const other = plannedQuality({ ...scenario, media: { ...scenario.media, concealment } }, use).meanOpinionScore;
  if (other === undefined) return [];
  const message = `Rated without concealment of lost packets: ${score(meanOpinionScore)}. A receiver that conceals them gets ${score(other)}.`;
  return [
    {
      code: 'concealment',
      severity: 'note',
      field: 'quality.effectiveEquipmentImpairmentFactor',
      message,
      cite: 'g113#appendix I, table I.4',
    },
  ];
}

function doubtFindings({ quality, media: [use] }: Judged): Finding[] {
  const { impairment, rFactor, residualLossRatio = 0, warnings = [] } = quality;
  const label = use?.label ?? '';
  const cite: Cite = 'g113#appendices I, IV and V';
  const note = (code: Finding['code'], field: string, message: string, at: Cite): Finding => ({
    code,
    severity: 'note',
    field,
    message,
    cite: at,
  });
  if (!impairment)
    return [note('no-published-quality', 'quality.mouthToEarMs', `No published value says how ${label} sounds.`, cite)];
  if (rFactor === undefined)
    return [
      note(
        'no-published-quality',
        'quality.residualLossRatio',
        `No published value says how ${label} bears lost packets; without loss it could be rated.`,
        cite,
      ),
    ];
  const doubt = 'cites' in impairment ? doubtOf(impairment, residualLossRatio) : undefined;
  return [
    ...(doubt
      ? [
          note(
            'planning-estimate',
            'quality.rFactor',
            `A planning estimate: how ${label} ${doubt.what} ${doubt.says}.`,
            doubt.cite,
          ),
        ]
      : []),
    ...warnings.map((warning) =>
      note('model-limit', numberAt(quality, warning.field), WARNINGS[warning.code], warning.cite),
    ),
  ];
}

/** What is no standard of a codec's figures, as far as the rating uses them: robustness is not, where nothing is lost. */
function doubtOf(
  { cites, status }: Impairment,
  residualLossRatio: number,
): { what: string; says: string; cite: Cite } | undefined {
  const { equipmentImpairmentFactor: cite, lossRobustnessFactor: lossCite = cite } = cites;
  const ofImpairment = DOUBTS[statusOf(cite)];
  if (ofImpairment) return { what: 'impairs a call', says: ofImpairment, cite };
  const ofRobustness = residualLossRatio > 0 ? DOUBTS[status] : undefined;
  return ofRobustness ? { what: 'bears lost packets', says: ofRobustness, cite: lossCite } : undefined;
}

/** The number that a warning is about: of a choice, the rating that it leads to. */
function numberAt(quality: Judged['quality'], field: string): string {
  return `quality.${typeof quality[field as keyof typeof quality] === 'number' ? field : 'rFactor'}`;
}

const WARNINGS = {
  'outside-permitted-range': 'The E-model is used outside the range that its Recommendation permits.',
  'burst-with-high-loss': 'For such bursts the E-model is meant for less than 2 % loss.',
  'burst-without-robustness': 'The E-model models bursts only for codecs that bear them better than this one.',
  'without-effect': 'This scale has no term for it: the rating is what it would be with the default.',
  'echo-reference-matters': 'Two readings of the wideband model’s echo give different ratings; the milder one is used.',
  'echo-not-modeled': 'What is known of the fullband model has no echo: the rating is one without any.',
  'echo-negative': 'So early an echo raises the rating a little, by the equations.',
} as const satisfies Record<EModelWarningCode, string>;

const score = (meanOpinionScore: number): string => formatNumber(meanOpinionScore, 2);
