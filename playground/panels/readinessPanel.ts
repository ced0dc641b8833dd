import type { Plan, Scenario } from 'exo-capacity';
import {
  FIREWALL_PLATFORMS,
  firewallConfig,
  type FirewallPlatform,
  TEST_SHELLS,
  testScript,
  type TestShell,
} from 'exo-capacity/config';
import { html, nothing, type TemplateResult } from 'lit';
import type { PlannedFile } from './fileTabs.ts';
import { sourceText } from './sourceText.ts';

type Readiness = NonNullable<Plan['readiness']>;
type Rule = Readiness['firewallRules'][number];
type Check = Readiness['dns']['checks'][number];
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
  return html`<div class="scroll" role="region" aria-label="Firewall rules" tabindex="0">
    <table id="rules">
      <thead>
        <tr>
          <th scope="col">For</th>
          <th scope="col">Way</th>
          <th scope="col">Here</th>
          <th scope="col">There</th>
          <th scope="col">Protocol</th>
          <th scope="col">Ports</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        ${rules.map(
          ({ purpose, direction, local, remote, protocol, ports, cites, note }) =>
            html`<tr>
              <th scope="row">
                ${purpose}${note === undefined ? nothing : html`<br /><span class="quiet">${note}</span>`}
              </th>
              <td>${WAYS[direction]}</td>
              <td>${endText(local)}</td>
              <td>${endText(remote)}</td>
              <td>${protocol.toUpperCase()}</td>
              <td>
                ${ports
                  .map(({ firstPort, lastPort }) =>
                    firstPort === lastPort ? `${firstPort}` : `${firstPort}–${lastPort}`,
                  )
                  .join(', ')}
              </td>
              <td class="quiet">${cites.map((cite) => html`<div>${sourceText(cite)}</div>`)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
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
  return html`<div class="scroll" role="region" aria-label="Checks of names and proxy" tabindex="0">
      <table id="checks">
        <thead>
          <tr>
            <th scope="col">Check</th>
            <th scope="col">Outcome</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          ${[...dns.checks, ...proxy.checks].map(checkRow)}
        </tbody>
      </table>
    </div>
    <p class="quiet">Names to resolve: ${dns.domains.map(({ domain }) => domain).join(', ') || 'none'}.</p>`;
}

function checkRow({ label, outcome, cite }: Check): TemplateResult {
  return html`<tr>
    <th scope="row">${label}</th>
    <td class=${{ ok: 'good', fails: 'bad', unknown: 'quiet' }[outcome]}>${OUTCOMES[outcome]}</td>
    <td class="quiet">${sourceText(cite)}</td>
  </tr>`;
}
