import { decodeScenario, encodeScenario, parseScenario, planCapacity } from 'exo-capacity';

/** What a file, a form or a request might hold: nothing is known of it yet. */
const stored: unknown = JSON.parse(
  '{ "demand": { "kind": "calls", "peakCalls": 50 }, "media": { "codec": "g729" }, "link": { "headroomRatio": 0.25 } }',
);

const parsed = parseScenario(stored);
if (!parsed.ok) throw new Error(parsed.issues.map(({ path, expected }) => `${path}: ${expected}`).join('\n'));

const plan = planCapacity(parsed.scenario);
// A plan holds its scenario, with the defaults filled in and named. The link text leaves those out again.
const linkText = encodeScenario(plan.scenario);
const decoded = decodeScenario(linkText);
const refused = parseScenario({ demand: { kind: 'calls', peakCalls: '50' }, colour: 'red' });

export const result = {
  linkText,
  samePlan: decoded.ok && JSON.stringify(planCapacity(decoded.scenario)) === JSON.stringify(plan),
  planOfStored: JSON.stringify(planCapacity(plan.scenario)) === JSON.stringify(plan),
  defaults: plan.scenario.defaults,
  issues: refused.ok ? [] : refused.issues.map(({ path, code }) => `${path} ${code}`),
};
