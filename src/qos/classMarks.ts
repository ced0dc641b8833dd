import { CLASS_MECHANISMS, type ClassMechanisms } from '../catalog/classMechanisms.ts';
import {
  MARKING_STYLES,
  type MarkingStyle,
  type MarkingStyleId,
  type MarkedTraffic,
} from '../catalog/markingStyles.ts';
import type { Burstiness } from '../catalog/otherActivity.ts';
import { SERVICE_CLASSES, type ServiceClass, type ServiceClassId } from '../catalog/serviceClasses.ts';
import { type LinkPriorities, linkPriorities } from './linkPriorities.ts';
import { type UnmappedAccess, unmappedAccess } from './unmappedAccess.ts';

/** A service class with its mark in every layer, and what happens to it where nobody configured a map. */
export type ClassMarks = ServiceClass &
  LinkPriorities & {
    /** What RFC 4594 asks for. */
    activeQueueManagement: ClassMechanisms['activeQueueManagement'];
    unmapped: UnmappedAccess;
    burstiness: Burstiness;
  };

const CLASSES = Object.values<ServiceClass>(SERVICE_CLASSES);

/**
 * Marks of one kind of traffic in every layer.
 *
 * A house style changes the code point and with it the priority on Wi-Fi, which follows from the code point: signaling
 * as CS3 is sent as broadcast video is. The queue stays that of the class.
 *
 * @param id the service class
 * @param more `style` of marking and the `traffic` it may speak of; `burstiness`
 * @source RFC 4594 figure 3; RFC 8325 figure 1
 */
export function classMarks(
  id: ServiceClassId,
  { style, traffic, burstiness }: { style: MarkingStyleId; traffic?: MarkedTraffic; burstiness: Burstiness },
): ClassMarks {
  const own: ServiceClass = SERVICE_CLASSES[id];
  const { codePoints, cite }: MarkingStyle = MARKING_STYLES[style];
  const point = traffic && codePoints[traffic];
  const marked = point && point.dscp !== own.dscp ? CLASSES.find(({ dscp }) => dscp === point.dscp) : undefined;
  const mark: ServiceClass = marked
    ? {
        ...own,
        dscp: marked.dscp,
        dscpName: marked.dscpName,
        userPriority: marked.userPriority,
        accessCategory: marked.accessCategory,
        cites: { dscp: cite, userPriority: marked.cites.userPriority },
      }
    : own;
  return {
    ...mark,
    ...linkPriorities(mark.dscp),
    activeQueueManagement: CLASS_MECHANISMS[id].activeQueueManagement,
    unmapped: unmappedAccess(mark),
    burstiness,
  };
}
