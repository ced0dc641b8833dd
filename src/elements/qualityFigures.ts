import { html, nothing, type TemplateResult } from 'lit';
import type { Plan } from '../plan/plan.ts';
import { budgetFigure } from './budgetFigure.ts';
import { delayFigure } from './delayFigure.ts';
import { qualityMapFigure } from './qualityMapFigure.ts';

/** The way from mouth to ear; for a rated call also its quality over other networks, and what the network may have. */
export function qualityFigures(plan: Plan): TemplateResult | undefined {
  if (plan.quality.mouthToEarMs === undefined) return undefined;
  const isRated = plan.quality.rFactor !== undefined;
  // Over networks with loss nothing can be drawn where nothing is published about it.
  const hasMap = isRated && plan.quality.impairment?.lossRobustnessFactor !== undefined;
  return html`${delayFigure(plan)} ${hasMap ? qualityMapFigure(plan) : nothing}
  ${isRated ? budgetFigure(plan) : nothing}`;
}
