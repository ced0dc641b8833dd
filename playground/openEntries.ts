import type { Scenario } from 'exo-capacity';
import type { ExoCapacity } from 'exo-capacity/element';

/** Fields whose text means nothing yet, or something that cannot be. */
const openEntries = ({ renderRoot }: ExoCapacity): HTMLInputElement[] => [
  ...renderRoot.querySelectorAll<HTMLInputElement>('[aria-invalid="true"]'),
];

/** True while what stands in the fields is not what is planned. */
export const isOpen = ({ renderRoot }: ExoCapacity): boolean => renderRoot.querySelector('.stale') !== null;

/** Goes on with another scenario; what was typed and is still open stays where it was typed. */
export async function goOn(planner: ExoCapacity, scenario: Scenario): Promise<void> {
  const open = openEntries(planner).map(({ name, value }) => ({ name, value }));
  planner.scenario = scenario;
  await planner.updateComplete;
  for (const { name, value } of open) {
    const field = planner.renderRoot.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (!field) continue;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
