import type { Plan, Scenario } from 'exo-capacity';
import {
  FIREWALL_PLATFORMS,
  firewallConfig,
  type FirewallPlatform,
  TEST_SHELLS,
  testScript,
  type TestShell,
} from 'exo-capacity/config';
import { citeText } from 'exo-capacity/report';
import { html, nothing, type TemplateResult } from 'lit';
import { dataTable, looked } from './dataTable.ts';
import type { PlannedFile } from './fileTabs.ts';

type Readiness = NonNullable<Plan['readiness']>;
type Rule = Readiness['firewallRules'][number];
type Named = Omit<PlannedFile, 'id' | 'text'>;

const FIREWALLS: Readonly<Record<FirewallPlatform, Named>> = {
  markdown: { label: 'Change request', fileName: 'firewall.md' },
  csv: { label: 'CSV', fileName: 'firewall.csv' },
  nftables: { label: 'nftables', fileName: 'firewall.nft' },
  iptables: { label: 'iptables', fileName: 'firewall.rules' },
  'aws-terraform': { label: 'AWS, Terraform', fileName: 'security-group.tf' },
  'aws-cloudformation': { label: 'AWS, CloudFormation', fileName: 'security-group.json' },
  'azure-nsg': { label: 'Azure', fileName: 'network-security-group.json' },
  'cisco-acl': { label: 'Cisco ACL', fileName: 'acl.ios' },
  'cisco-asa': { label: 'Cisco ASA', fileName: 'acl.asa' },
  'pan-os': { label: 'PAN-OS', fileName: 'rules.panos' },
  fortios: { label: 'FortiOS', fileName: 'policy.fortios' },
  windows: { label: 'Windows Firewall', fileName: 'firewall.ps1' },
};

const SHELLS: Readonly<Record<TestShell, Named>> = {
  bash: { label: 'bash', fileName: 'tests.sh' },
  powershell: { label: 'PowerShell', fileName: 'tests.ps1' },
};

const WAYS = { outbound: 'Out', inbound: 'In', bidirectional: 'Both' } as const;
const OUTCOMES = { ok: 'Holds', fails: 'Fails', unknown: 'Not known' } as const;

/** What to open, to resolve and to test for the plan. */
export function readinessPanel(plan: Plan, scenario: Scenario): TemplateResult | typeof nothing {
  const { readiness } = plan;
  if (!readiness) return nothing;
  const firewalls = FIREWALL_PLATFORMS.map((id) => ({ id, ...FIREWALLS[id], text: () => firewallConfig(plan, id) }));
  const scripts = TEST_SHELLS.map((id) => ({ id, ...SHELLS[id], text: () => testScript(plan, id) }));
  return html`<section class="panel wide" aria-labelledby="readiness-title">
    <h2 id="readiness-title">Readiness</h2>
    <readiness-form .scenario=${scenario} .readiness=${readiness}></readiness-form>
    ${ruleTable(readiness.firewallRules)} ${portsText(readiness)}
    <h3>Names and proxy</h3>
    ${checkTable(readiness)}
    <h3>Firewall</h3>
    <file-tabs id="firewall" label="Firewalls" .files=${firewalls}></file-tabs>
    <h3>Tests</h3>
    <p class="quiet">
      A script for a machine of the site. It changes nothing, and writes what it found as a file that can be dropped
      below.
    </p>
    <file-tabs id="tests" label="Shells" .files=${scripts}></file-tabs>
  </section>`;
}

function ruleTable(rules: readonly Rule[]): TemplateResult {
  if (rules.length === 0) return html`<p class="quiet">Nothing is used, so nothing has to be opened.</p>`;
  return dataTable(
    'Firewall rules',
    ['For', 'Way', 'Here', 'There', 'Protocol', 'Ports', 'Source'],
    rules.map(({ purpose, direction, local, remote, protocol, ports, cites, note }) => [
      note === undefined ? purpose : html`${purpose}<br />${looked('quiet', note)}`,
      WAYS[direction],
      endText(local),
      endText(remote),
      protocol.toUpperCase(),
      ports
        .map(({ firstPort, lastPort }) => (firstPort === lastPort ? `${firstPort}` : `${firstPort}–${lastPort}`))
        .join(', '),
      looked(
        'quiet',
        cites.map((cite) => html`<div>${citeText(cite)}</div>`),
      ),
    ]),
  );
}

/** Who, and where as far as anybody said; an end that nobody named stands out. */
function endText({ label, addresses, domains }: Rule['local']): TemplateResult {
  const places = [...domains, ...addresses];
  return places.length > 0
    ? html`${places.map((place) => html`<div>${place}</div>`)}`
    : html`${label}<br /><span class="warn">addresses unresolved</span>`;
}

function portsText({ ports }: Readiness): TemplateResult | typeof nothing {
  if (!ports) return nothing;
  const { streamsCount, mediaPortsCount, rangePortsCount, narrowPortsCount, isRangeEnough } = ports;
  const { natBindingsCount, natAddressesCount, firstMediaPort, lastMediaPort, udpKeepaliveSeconds } = ports;
  return html`<p class=${isRangeEnough ? 'quiet' : 'bad'}>
    ${streamsCount} streams take ${mediaPortsCount} UDP ports at one end; ${firstMediaPort}–${lastMediaPort} has
    ${rangePortsCount}${isRangeEnough ? `, and ${narrowPortsCount} would do` : ', which are too few'}. Behind a
    translator they take ${natBindingsCount} mappings of ${natAddressesCount} public
    ${natAddressesCount === 1 ? 'address' : 'addresses'}, each kept alive at least every ${udpKeepaliveSeconds} s.
  </p>`;
}

function checkTable({ dns, proxy }: Readiness): TemplateResult {
  const looks = { ok: 'good', fails: 'bad', unknown: 'quiet' } as const;
  const rows = [...dns.checks, ...proxy.checks].map(({ label, outcome, cite }) => [
    label,
    looked(looks[outcome], OUTCOMES[outcome]),
    looked('quiet', citeText(cite)),
  ]);
  return html`${dataTable('Checks of names and proxy', ['Check', 'Outcome', 'Source'], rows)}
    <p class="quiet">Names to resolve: ${dns.domains.map(({ domain }) => domain).join(', ') || 'none'}.</p>`;
}
