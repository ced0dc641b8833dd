import { MOST_UNITS, NARROWEST_UNITS } from '../plan/mixBlocking.ts';
import type { Plan } from '../plan/plan.ts';
import type { MixRule } from './mixRule.ts';
import { named } from './namedUses.ts';

/** Numbers of what calls of different widths do to each other. */
export function mixBlockingRule({ media, link }: Plan, path: string): MixRule | undefined {
  const [, index = '', field = ''] = /^mix\.(?:classes\.(\d+)\.)?(\w+)$/.exec(path) ?? [];
  const rates = named(media.length, 'BitsPerSecond', (use) => `uses.${use}.link.callBitsPerSecond`);
  const usable = { usableBitsPerSecond: `link.usableBitsPerSecond.${link.bindingLimit ?? 'down'}` };
  const unit = { unitBitsPerSecond: 'mix.unitBitsPerSecond' };
  switch (field) {
    case 'unitBitsPerSecond':
      return {
        label: 'A unit of the link',
        expression: `max(min(${Object.keys(rates).join(', ')}) / ${NARROWEST_UNITS}, usableBitsPerSecond / ${MOST_UNITS})`,
        places: { ...rates, ...usable },
      };
    case 'capacityUnits':
      return {
        label: 'Units of the link',
        expression: 'floor(usableBitsPerSecond / unitBitsPerSecond)',
        places: { ...usable, ...unit },
      };
    case 'offeredErlangs':
      return {
        label: 'Traffic of this use',
        expression: 'allErlangs * shareRatio',
        places: { allErlangs: 'traffic.offeredErlangs', shareRatio: `media.${index}.shareRatio` },
      };
    case 'callUnits':
      return {
        label: 'Units of a call, rounded up',
        expression: 'ceil(callBitsPerSecond / unitBitsPerSecond)',
        places: { callBitsPerSecond: `uses.${index}.link.callBitsPerSecond`, ...unit },
      };
    case 'blockingRatio': {
      const offered = named(media.length, 'Erlangs', (use) => `mix.classes.${use}.offeredErlangs`);
      const units = named(media.length, 'Units', (use) => `mix.classes.${use}.callUnits`);
      const pairs = media.map((_, use) => `use${use}Erlangs, use${use}Units`).join(', ');
      return {
        label: 'Blocking by the link alone',
        expression: `multirate(${index}, capacityUnits, ${pairs})`,
        places: { capacityUnits: 'mix.capacityUnits', ...offered, ...units },
      };
    }
    default:
      return undefined;
  }
}
