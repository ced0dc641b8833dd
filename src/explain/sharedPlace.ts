import { OTHER_ACTIVITIES } from '../catalog/otherActivity.ts';
import { haveLegs } from '../plan/callsOnLink.ts';
import type { Plan } from '../plan/plan.ts';

/** Where a name of these rules lives, seen from a number of the record; undefined for any other name. */
export function sharedPlace(
  plan: Plan,
  record: string,
  direction: 'down' | 'up' | undefined,
  name: string,
): string | undefined {
  const [, kind = ''] = record.split('.');
  const way = direction ?? plan.link.bindingLimit ?? 'up';
  const { measuredAt } = plan.scenario.link;
  const ofKind = /^([a-z]\w*?)(Needed|Queued)BitsPerSecond$/.exec(name);
  if (ofKind?.[1] && ofKind[1] !== 'way')
    return `qos.${ofKind[1]}.${ofKind[2] === 'Needed' ? 'needed' : 'queue'}BitsPerSecond.${way}`;
  switch (name) {
    case 'classDscp':
      return `qos.${kind}.dscp`;
    case 'wayNeededBitsPerSecond':
    case 'limitingBitsPerSecond':
      return `qos.${kind}.neededBitsPerSecond.${way}`;
    case 'limitingShareRatio':
      return `qos.${kind}.queueShareRatio.${way}`;
    case 'wayQueueBitsPerSecond':
      return `qos.${kind}.queueBitsPerSecond.${way}`;
    case 'wayShapedBitsPerSecond':
      return `queues.bulk.shapedBulkBitsPerSecond.${way}`;
    case 'wayRequiredBitsPerSecond':
      return `queues.requiredBitsPerSecond.${way}`;
    case 'wayFragmentBytes':
      return `link.fullSizePackets.fragmentBytes.${way}`;
    case 'wayOtherBitsPerSecond':
      return `bandwidth.otherBitsPerSecond.${way}`;
    case 'downOtherBitsPerSecond':
    case 'upOtherBitsPerSecond':
      return `bandwidth.otherBitsPerSecond.${name.startsWith('down') ? 'down' : 'up'}`;
    case 'controlWayBitsPerSecond':
    case 'signalingWayBitsPerSecond':
      return `bandwidth.${name.startsWith('c') ? 'control' : 'signaling'}.${way}.${measuredAt}BitsPerSecond`;
    case 'otherWayBitsPerSecond':
      return `scenario.otherTraffic.other${way === 'down' ? 'Down' : 'Up'}BitsPerSecond`;
    case 'leastBitsPerSecond':
    case 'mostBitsPerSecond':
      return kind in OTHER_ACTIVITIES ? `activities.${kind}.${way}.${name}` : undefined;
    case 'servedCount':
      return servedPlace(plan);
    case 'plannedLegs':
      return plan.traffic.legs === undefined ? 'traffic.peakCalls' : 'traffic.legs';
    case 'plannedCalls':
      return plan.traffic.legs !== undefined && !haveLegs(plan.scenario) ? 'traffic.legs' : 'traffic.peakCalls';
    case 'countedPacketBytes':
      return `media.0.ledger.${measuredAt}Bytes`;
    case 'backupBitsPerSecond':
      return `scenario.link.backup.${way}BitsPerSecond`;
    case 'backupUsableBitsPerSecond':
      return `link.backup.usableBitsPerSecond.${plan.link.backup?.bindingLimit ?? 'down'}`;
    case 'downLinkBitsPerSecond':
      return 'scenario.link.downBitsPerSecond';
    case 'downHolderBitsPerSecond':
    case 'upHolderBitsPerSecond':
      return `scenario.link.${kind === 'backup' ? 'backup.' : ''}${name.startsWith('down') ? 'down' : 'up'}BitsPerSecond`;
    case 'growthYears':
      return 'scenario.growth.years';
    case 'yearlyRatio':
      return 'scenario.growth.yearlyRatio';
    case 'todayBitsPerSecond':
      return 'link.requiredBitsPerSecond';
    default:
      return undefined;
  }
}

function servedPlace({ traffic, scenario }: Plan): string {
  if (traffic.agents !== undefined) return 'traffic.agents';
  return scenario.demand.kind === 'seats' ? 'scenario.demand.seats' : 'traffic.peakCalls';
}
