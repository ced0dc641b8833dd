import { CONVENTIONS } from '../catalog/conventions.ts';
import { MARKING_STYLES } from '../catalog/markingStyles.ts';
import { ROUTER_QUEUE } from '../catalog/routerQueue.ts';
import type { AskField, Choice } from './askFields.ts';

/** Yes or no, where no is what holds. */
const yesNo = (path: string, label: string, no: string, yes: string): AskField => ({
  path,
  label,
  standard: false,
  choices: (): Choice[] => [
    { value: 'false', label: no },
    { value: 'true', label: yes },
  ],
});

/** Questions about what shares the link with the voice, how it grows, and how it is marked and queued. */
export const sharingFields: readonly AskField[] = [
  { path: 'link.backup.downBitsPerSecond', label: 'Backup, down', unit: 'bit/s' },
  { path: 'link.backup.upBitsPerSecond', label: 'Backup, up', unit: 'bit/s' },
  { path: 'growth.yearlyRatio', label: 'Growth a year', unit: '1' },
  { path: 'growth.years', label: 'Years', unit: 'count' },
  yesNo('otherTraffic.api', 'API calls', 'None', 'Planned'),
  yesNo('otherTraffic.webhooks', 'Webhooks', 'None', 'Planned'),
  { path: 'otherTraffic.dashboardUsers', label: 'Dashboard users', unit: 'count' },
  { path: 'otherTraffic.recordingDownloads', label: 'Downloads at once', unit: 'count' },
  { path: 'otherTraffic.dataPerAgentBitsPerSecond', label: 'Data of an agent', unit: 'bit/s' },
  { path: 'otherTraffic.otherDownBitsPerSecond', label: 'All else, down', unit: 'bit/s' },
  { path: 'otherTraffic.otherUpBitsPerSecond', label: 'All else, up', unit: 'bit/s' },
  {
    path: 'qos.markingStyle',
    label: 'Marked as',
    standard: 'rfc4594',
    choices: (): Choice[] => Object.entries(MARKING_STYLES).map(([value, { label }]) => ({ value, label })),
  },
  yesNo('qos.isAdmitted', 'Calls admitted', 'All', 'By capacity'),
  yesNo('qos.isBulkBackground', 'Downloads', 'Own rate', 'Give way'),
  {
    path: 'qos.priorityLimitRatio',
    label: 'Served first, most',
    unit: '1',
    standard: CONVENTIONS.priorityLimitRatio.value,
  },
  { path: 'qos.queueMs', label: 'Router queue', unit: 'ms', standard: ROUTER_QUEUE.queueMs },
];
