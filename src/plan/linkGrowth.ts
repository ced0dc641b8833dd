import { growth } from '../link/growth.ts';
import { linkFit, smallestLinkBitsPerSecond } from '../link/linkFit.ts';
import type { LinkOutlook } from './linkOutlook.ts';
import { otherRates, summedRates } from './otherRates.ts';
import type { Plan } from './plan.ts';

type Base = Pick<Plan, 'scenario' | 'traffic' | 'link' | 'bandwidth'>;

/** The need in years: calls grow, and the data of those who make them; all else on the link stays as it is. */
export function linkGrowth(
  base: Base,
  { yearlyRatio, years }: { yearlyRatio: number; years: number },
): NonNullable<LinkOutlook['growth']> {
  const { scenario, link, bandwidth } = base;
  const { requiredBitsPerSecond, callBitsPerSecond, usableBitsPerSecond, bindingLimit } = link;
  const { downBitsPerSecond, upBitsPerSecond } = scenario.link;
  const isShared = bandwidth.otherBitsPerSecond !== undefined;
  const after = (afterYears: number) => {
    const factor = (1 + yearlyRatio) ** afterYears;
    const { voiceShareRatio, headroomRatio } = scenario.link;
    const voice = { requiredBitsPerSecond: requiredBitsPerSecond * factor, voiceShareRatio, headroomRatio };
    return { ...voice, otherBitsPerSecond: grownOthers(base, factor) };
  };
  const grownLinkBitsPerSecond = isShared
    ? smallestLinkBitsPerSecond(after(years))
    : link.smallestLinkBitsPerSecond * (1 + yearlyRatio) ** years;
  if (downBitsPerSecond === undefined || upBitsPerSecond === undefined) return { grownLinkBitsPerSecond };
  if (!bindingLimit || !usableBitsPerSecond) return { grownLinkBitsPerSecond };
  const alone = growth({
    requiredBitsPerSecond,
    usableBitsPerSecond: usableBitsPerSecond[bindingLimit],
    yearlyRatio,
    years,
  });
  if (!isShared) return { grownLinkBitsPerSecond, ...alone };
  const steps = alone.steps.map((step) => ({
    ...step,
    fits: linkFit({ ...after(step.afterYears), callBitsPerSecond, downBitsPerSecond, upBitsPerSecond }).fits,
  }));
  return { grownLinkBitsPerSecond, steps, outgrownAfterYears: steps.find(({ fits }) => !fits)?.afterYears ?? null };
}

function grownOthers({ scenario, traffic }: Base, factor: number) {
  const { agentData, ...rest } = otherRates(scenario, traffic);
  const grown = agentData && { down: agentData.down * factor, up: agentData.up * factor };
  return summedRates({ ...rest, ...(grown && { agentData: grown }) });
}
