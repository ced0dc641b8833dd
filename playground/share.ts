import { encodeScenario, type Plan, type Scenario } from 'exo-capacity';
import { htmlText } from 'exo-capacity/report';

/** HTML that shows this scenario in another page, with a sentence for where scripts do not run. */
export function embedSnippet(scenario: Scenario, { traffic, media }: Plan): string {
  const fallback = `${traffic.peakCalls} calls at once with ${media[0]?.label ?? ''}.`;
  return [
    '<script type="module" src="exo-capacity.js"></script>',
    `<exo-capacity scenario="${htmlText(encodeScenario(scenario))}">${htmlText(fallback)}</exo-capacity>`,
  ].join('\n');
}

/** Copies text; where the browser refuses, shows it, selected, to be copied by hand. */
export async function copy(
  text: string,
  what: string,
  page: { status: HTMLElement; fallback: HTMLTextAreaElement },
): Promise<void> {
  const { status, fallback } = page;
  fallback.hidden = true;
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = `${what} copied.`;
  } catch {
    fallback.value = text;
    fallback.hidden = false;
    fallback.focus();
    fallback.select();
    status.textContent = `The browser does not let this page copy. Here is the ${what.toLowerCase()}:`;
  }
}
