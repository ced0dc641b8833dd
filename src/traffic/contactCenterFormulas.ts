import type { Formula, FormulasOf } from '../evidence/formula.ts';
import type { Cite } from '../evidence/source.ts';
import type { ContactCenterValues } from './contactCenter.ts';
import type { ContactCenterDemand } from './demand.ts';
import { bandFormulas, blockingFormulas, fewestFormula, groupFormulas } from './groupFormulas.ts';

const LITTLE: Cite = 'little1961#L = λW';
const ERLANG_C: Cite = 'angus#Erlang C';
const ERLANG_A: Cite = 'garnett2002#M/M/N+M';
const LOSS_QUEUE: Cite = 'cooper1981#section 3.3';

const rule = (label: string, expression: string, cite?: Cite) =>
  ({ kind: 'formula', label, expression, ...(cite && { cite }) }) as const;
const found = (label: string, check: string, cite: Cite) => ({ kind: 'search', label, check, cite }) as const;
const erlangB = (erlangs: string) => (count: string) => `erlangB(${erlangs}, ${count})`;
const hourOf = (seconds: string) => `callsPerHour * ${seconds} / secondsPerHour`;

/** A contact center whose callers do not hang up and meet no menu. */
export const CONTACT_CENTER_FORMULAS = {
  ...groupFormulas('trunkErlangs', 'trunks'),
  callsPerMinute: rule('Calls in a minute, on average', 'callsPerHour / minutesPerHour'),
  callsPerSecond: rule('Calls in a second, on average', 'callsPerHour / secondsPerHour'),
  handleSeconds: rule('Time of an agent for a call', 'talkSeconds + wrapUpSeconds'),
  agentErlangs: rule('Work of the agents', hourOf('handleSeconds'), LITTLE),
  agents: found(
    'Agents on duty',
    '1 - erlangC(agentErlangs, agents) * exp(-(agents - agentErlangs) * answerSeconds / handleSeconds) >= targetServiceLevelRatio',
    ERLANG_C,
  ),
  scheduledAgents: rule('Agents on the roster', 'ceil(agents / (1 - shrinkageRatio))'),
  waitRatio: rule('Callers who wait', 'erlangC(agentErlangs, agents)', ERLANG_C),
  serviceLevelRatio: rule(
    'Answered in time',
    '1 - waitRatio * exp(-(agents - agentErlangs) * answerSeconds / handleSeconds)',
    ERLANG_C,
  ),
  averageSpeedOfAnswerSeconds: rule(
    'Average speed of answer',
    'waitRatio * handleSeconds / (agents - agentErlangs)',
    ERLANG_C,
  ),
  meanWaitSeconds: found('Mean wait', 'meanWaitSeconds <= waitRatio * patienceSeconds * 1.000000001', ERLANG_A),
  abandonRatio: rule('Callers who hang up', 'meanWaitSeconds / patienceSeconds', ERLANG_A),
  meanQueueCalls: rule('Callers waiting, on average', hourOf('averageSpeedOfAnswerSeconds'), LITTLE),
  occupancyRatio: rule('Agents busy', 'agentErlangs / agents'),
  queueSeconds: rule('Wait counted for the trunks', 'min(averageSpeedOfAnswerSeconds, secondsInHour)'),
  trunkHoldSeconds: rule('Time of a call on its trunks', 'queueSeconds + talkSeconds'),
  trunkErlangs: rule('Traffic of the trunks', hourOf('trunkHoldSeconds'), LITTLE),
  offeredErlangs: rule('Traffic offered', 'trunkErlangs'),
  trunks: fewestFormula('Trunks', erlangB('trunkErlangs'), 'trunks', 'angus#Erlang B'),
  erlangBHabitTrunks: fewestFormula(
    'Trunks by Erlang B',
    erlangB('trunkErlangs'),
    'erlangBHabitTrunks',
    'angus#Erlang B',
  ),
  differenceTrunks: rule('Exact trunks less those of Erlang B', 'trunks - erlangBHabitTrunks'),
  menuErlangs: rule('Traffic of the menu, queue included', hourOf('(menuSeconds + queueSeconds)'), LITTLE),
  menuPortsCount: fewestFormula('Ports of the menu', erlangB('menuErlangs'), 'menuPortsCount', 'angus#Erlang B'),
  transferErlangs: rule('Legs to third parties', hourOf('transferRatio * talkSeconds'), LITTLE),
  recordingStreamsCount: rule('Streams to the recorder', 'recordingLegs * agents'),
  monitoredCalls: rule('Calls monitored', 'ceil(monitoredRatio * agents)'),
  agentCalls: rule('Calls at the agents at once', 'agents'),
  dialerChannels: rule('Most lines of the dialer', 'ceil(outboundAgents * linesPerAgent)'),
  boughtChannels: rule('Channels to buy', 'trunks'),
  peakCalls: rule('Calls at once', 'boughtChannels'),
} as const satisfies FormulasOf<ContactCenterValues>;

/** Callers hang up when their patience ends. */
const PATIENCE_FORMULAS: Readonly<Record<string, Formula>> = {
  agents: found('Agents on duty', 'serviceLevelRatio >= targetServiceLevelRatio', ERLANG_A),
  waitRatio: found(
    'Callers who wait',
    'waitRatio <= erlangC(agentErlangs, agents) * 1.000000001 and waitRatio >= erlangB(agentErlangs, agents) * 0.999999999',
    ERLANG_A,
  ),
  serviceLevelRatio: found(
    'Answered in time, of all callers',
    'serviceLevelRatio >= targetServiceLevelRatio',
    ERLANG_A,
  ),
  meanQueueCalls: rule('Callers waiting, on average', hourOf('meanWaitSeconds'), LITTLE),
  occupancyRatio: rule('Agents busy', 'agentErlangs * (1 - abandonRatio) / agents'),
  queueSeconds: rule('Wait counted for the trunks', 'min(meanWaitSeconds, secondsInHour)'),
  transferErlangs: rule('Legs to third parties', hourOf('transferRatio * talkSeconds * (1 - abandonRatio)'), LITTLE),
};

/** The rule of one number, with the parts that the demand speaks of. */
export function contactCenterFormula(
  demand: ContactCenterDemand,
  { differenceTrunks, trunkErlangs, menuErlangs }: Partial<ContactCenterValues>,
  field: string,
): Formula | undefined {
  const { menuSeconds, transferRatio, shrinkageRatio, monitoredRatio, recordingLegs, linesPerAgent } = demand;
  const isDialing = demand.outboundAgents !== undefined;
  const isPatient = demand.patienceSeconds !== undefined;
  const sum = (name: keyof typeof CONTACT_CENTER_FORMULAS, ...parts: (string | false)[]): Formula => ({
    ...rule(CONTACT_CENTER_FORMULAS[name].label, parts.filter(Boolean).join(' + ')),
  });
  if (trunkErlangs === 0 && field !== 'erlangBHabitTrunks' && field !== 'trunks' && NONE_WITHOUT_CALLS.has(field))
    return rule('Nothing is offered', 'offeredErlangs');
  switch (field) {
    case 'scheduledAgents':
      return shrinkageRatio === undefined ? sum(field, 'agents') : undefined;
    case 'recordingStreamsCount':
    case 'monitoredCalls':
      return isDialing ? withDialer(CONTACT_CENTER_FORMULAS[field]) : undefined;
    case 'agentCalls':
      return sum(field, 'agents', isDialing && 'outboundAgents', monitoredRatio !== undefined && 'monitoredCalls');
    case 'boughtChannels':
      return sum(field, 'trunks', linesPerAgent !== undefined && 'dialerChannels');
    case 'peakCalls': {
      const streams = recordingLegs !== undefined && 'recordingStreamsCount';
      return sum(field, 'boughtChannels', streams, monitoredRatio !== undefined && 'monitoredCalls');
    }
    case 'trunkHoldSeconds': {
      const share = `${isPatient ? ' * (1 - abandonRatio)' : ''}${transferRatio === undefined ? '' : ' * (1 + transferRatio)'}`;
      return sum(field, menuSeconds !== undefined && 'menuSeconds', 'queueSeconds', `talkSeconds${share}`);
    }
    case 'trunks':
    case 'erlangBHabitTrunks':
      if (trunkErlangs === 0) return rule('Nothing is offered', 'trunkErlangs');
      break;
    case 'menuPortsCount':
      if (menuErlangs === 0) return rule('Nothing is offered', 'menuErlangs');
      break;
    case 'agents':
      return isPatient ? PATIENCE_FORMULAS.agents : undefined;
  }
  if (differenceTrunks !== undefined) {
    const patience = isPatient ? 'patienceSeconds / talkSeconds' : '0';
    const loss = (count: string) => `lossQueue(agentErlangs, agents, ${count}, ${patience})`;
    const lines = `agentErlangs, agents, trunks, ${patience}`;
    const exact: Readonly<Record<string, Formula>> = {
      trunks: fewestFormula('Trunks, exactly', loss, 'trunks', LOSS_QUEUE),
      carriedErlangs: rule('Traffic carried', `queueCarried(${lines})`, LOSS_QUEUE),
      ...blockingFormulas(loss, 'trunks', LOSS_QUEUE),
      ...bandFormulas((calls) => `queueCovered(${lines}, ${calls})`, LOSS_QUEUE),
    };
    if (exact[field]) return exact[field];
  }
  if (isPatient && PATIENCE_FORMULAS[field]) return PATIENCE_FORMULAS[field];
  return (CONTACT_CENTER_FORMULAS as Readonly<Record<string, Formula>>)[field];
}

/** Agents of the dialer talk as well. */
const withDialer = ({ label, expression }: { label: string; expression: string }): Formula =>
  rule(label, expression.replace('agents', '(agents + outboundAgents)'));

const NONE_WITHOUT_CALLS = new Set(Object.keys(groupFormulas('', '')));
