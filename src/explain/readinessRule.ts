import type { Formula } from '../evidence/formula.ts';
import type { Plan } from '../plan/plan.ts';
import { BROWSER_BINDINGS, PORT_FORMULAS, REACH_FORMULAS } from '../readiness/formulas.ts';

/** The rule of a number of what is to be opened and tested. */
export function readinessRule(plan: Plan, record: string, field: string): Formula | undefined {
  const { readiness } = plan.scenario;
  if (record === 'readiness.ports') return portRule(plan, field);
  const [, index] = /^readiness\.firewallRules\.(\d+)\.ports/.exec(record) ?? [];
  const isOwn = index !== undefined && plan.readiness?.firewallRules[Number(index)]?.id === 'webhooks';
  if (isOwn && readiness?.webhookPort !== undefined) return { kind: 'input', label: 'Port for webhooks' };
  return REACH_FORMULAS[field];
}

function portRule({ scenario, control }: Plan, field: string): Formula | undefined {
  const isGiven = scenario.readiness?.mediaPorts !== undefined;
  const range = { firstMediaPort: 'First port for media', lastMediaPort: 'Last port for media' } as const;
  if (field === 'firstMediaPort' || field === 'lastMediaPort')
    return isGiven
      ? { kind: 'input', label: range[field] }
      : { kind: 'formula', label: range[field], expression: field === 'firstMediaPort' ? 'firstPort' : 'lastPort' };
  if (field === 'natBindingsCount' && control.peer !== 'sip') return BROWSER_BINDINGS;
  return (PORT_FORMULAS as Readonly<Record<string, Formula>>)[field];
}

/** Where a name of these rules lives, seen from a number of the record; undefined for any other name. */
export function readinessPlace({ readiness }: Plan, record: string, name: string): string | undefined {
  if (!record.startsWith('readiness')) return undefined;
  switch (name) {
    case 'firstPort':
    case 'lastPort': {
      const index = readiness?.firewallRules.findIndex(({ id }) => id.endsWith('-media')) ?? 0;
      return `readiness.firewallRules.${index}.ports.0.${name}`;
    }
    case 'mediaIpBytes':
      return 'media.0.ledger.ipBytes';
    case 'allIpBitsPerSecond':
      return 'bandwidth.ipBitsPerSecond';
    default:
      return undefined;
  }
}
