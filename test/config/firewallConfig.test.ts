import fc from 'fast-check';
import papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { firewallConfig, FIREWALL_PLATFORMS, type FirewallPlatform } from '../../src/config.ts';
import type { FirewallRule, Plan } from '../../src/index.ts';
import { name } from '../support/arbitraries.ts';
import { ALL_INTEGRATIONS, EVERYWHERE, firewallPlan, SUBSETS } from '../support/firewallPlans.ts';
import { textOf } from '../support/sources.ts';

const PLAN = firewallPlan(ALL_INTEGRATIONS, EVERYWHERE);
const JSON_PLATFORMS: readonly FirewallPlatform[] = ['aws-cloudformation', 'azure-nsg'];
const HOST_PLATFORMS: readonly FirewallPlatform[] = [
  'nftables',
  'iptables',
  'aws-terraform',
  'aws-cloudformation',
  'azure-nsg',
  'windows',
];

/** What a device reads: no comments, no blank lines. */
function statements(text: string, platform: FirewallPlatform): string[] {
  const comment = platform.startsWith('cisco') ? '!' : '#';
  return text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith(comment));
}

/** Statements of each platform that let something through, and nothing else but what the platform needs around them. */
const GRAMMAR: Readonly<Partial<Record<FirewallPlatform, readonly RegExp[]>>> = {
  nftables: [
    /^add table inet filter$/,
    /^(add|flush) chain inet filter exo_(in|out)put$/,
    /^add rule inet filter exo_(in|out)put ip6? [sd]addr \{ [\d.:a-f/]+(, [\d.:a-f/]+)* \} (tcp|udp) dport \{ \d+(-\d+)?(, \d+(-\d+)?)* \} counter accept comment "[a-z-]+"$/,
  ],
  iptables: [
    /^set -eu$/,
    /^ip6?tables-restore --noflush <<'EXO'$/,
    /^(\*filter|COMMIT|EXO)$/,
    /^:EXO-(IN|OUT) - \[0:0\]$/,
    /^-A EXO-(OUT -d|IN -s) [\d.:a-f]+\/\d+ -p (tcp|udp) -m multiport --dports \d+(:\d+)?(,\d+(:\d+)?)* -m comment --comment [a-z-]+ -j ACCEPT$/,
    /^(ip6?tables) -C (OUTPUT|INPUT) -j EXO-(IN|OUT) 2>\/dev\/null \|\| \1 -I \2 -j EXO-\3$/,
  ],
  'aws-terraform': [
    /^variable "vpc_id" \{$/,
    /^ {2}type = string$/,
    /^resource "aws_security_group" "exo_capacity" \{$/,
    /^ {2}(name|description|vpc_id) += ("[\w -]+"|var\.vpc_id)$/,
    /^resource "aws_vpc_security_group_(in|e)gress_rule" "[a-z_]+_\d+_\d+" \{$/,
    /^ {2}security_group_id = aws_security_group\.exo_capacity\.id$/,
    /^ {2}ip_protocol +\s*= "(tcp|udp)"$/,
    /^ {2}(from|to)_port +\s*= \d+$/,
    /^ {2}cidr_ipv4 +\s*= "\d+(\.\d+){3}\/\d+"$/,
    /^ {2}cidr_ipv6 +\s*= "[\da-f:]+\/\d+"$/,
    /^\}$/,
  ],
  'cisco-acl': [
    /^(no )?(ip access-list extended EXO|ipv6 access-list EXO6)-(IN|OUT)$/,
    /^ remark [a-z-]+$/,
    /^ permit (tcp|udp) (host \S+|\d+(\.\d+){3} \d+(\.\d+){3}|[\da-f:]+\/\d+) (host \S+|\d+(\.\d+){3} \d+(\.\d+){3}|[\da-f:]+\/\d+) (eq \d+|range \d+ \d+)$/,
    /^exit$/,
  ],
  'cisco-asa': [
    /^object network EXO-FQDN-[a-z-]+$/,
    /^ fqdn v4 [a-z.]+$/,
    /^object-group network EXO-[LR]-[a-z-]+$/,
    /^ network-object (host [\d.]+|[\d.]+ [\d.]+|[\da-f:]+\/\d+|object EXO-FQDN-[a-z-]+)$/,
    /^access-list EXO-(IN|OUT) remark [a-z-]+$/,
    /^access-list EXO-(IN|OUT) extended permit (tcp|udp) object-group EXO-[LR]-[a-z-]+ object-group EXO-[LR]-[a-z-]+ (eq \d+|range \d+ \d+)$/,
  ],
  'pan-os': [
    /^set address exo-[\w-]+ (ip-netmask [\d.:a-f]+\/\d+|fqdn [a-z.]+)$/,
    /^set service exo-(tcp|udp)-\d+(-\d+)? protocol (tcp|udp) port \d+(-\d+)?$/,
    /^set rulebase security rules exo-[a-z-]+ (from (un)?trust to (un)?trust|(source|destination) (exo-[\w-]+|\[( exo-[\w-]+)+ \])|application any service (exo-[\w-]+|\[( exo-[\w-]+)+ \])|action allow)$/,
  ],
  fortios: [
    /^config firewall (address6?|service custom|policy)$/,
    /^ {4}edit ("exo-[\w.:/-]+"|\d+)$/,
    /^ {8}set (name "exo-[a-z0-9-]+"|subnet [\d.]+ [\d.]+|ip6 [\da-f:]+\/\d+|type fqdn|fqdn "[a-z.*]+"|(tcp|udp)-portrange \d+(-\d+)?( \d+(-\d+)?)*|(src|dst)intf "\w+"|(src|dst)addr6?( "exo-[\w.:/-]+")+|service "exo-[a-z-]+"|schedule "always"|action accept)$/,
    /^ {4}next$/,
    /^end$/,
  ],
  windows: [
    /^Remove-NetFirewallRule -Name 'exo-[a-z-]+' -ErrorAction SilentlyContinue$/,
    /^New-NetFirewallRule -Name '(exo-[a-z-]+)' -DisplayName '\1' -Direction (In|Out)bound -Action Allow -Protocol (TCP|UDP) -RemoteAddress '[\d.:a-f/]+'(, '[\d.:a-f/]+')* -(Remote|Local)Port '\d+(-\d+)?'(, '\d+(-\d+)?')*$/,
  ],
};

describe('every platform', () => {
  test.each(FIREWALL_PLATFORMS)('%s: the golden file', (platform) => {
    expect(firewallConfig(PLAN, platform)).toBe(textOf(`test/fixtures/config/firewall-${platform}.txt`));
  });

  test.each(Object.keys(GRAMMAR) as FirewallPlatform[])(
    '%s: nothing but documented statements, for every set of uses',
    (platform) => {
      for (const uses of SUBSETS)
        for (const addresses of [EVERYWHERE, {}]) {
          const odd = statements(firewallConfig(firewallPlan(uses, addresses), platform), platform).filter(
            (line) => !GRAMMAR[platform]?.some((form) => form.test(line)),
          );
          expect(odd, uses.join(' ')).toEqual([]);
        }
    },
  );

  test.each(FIREWALL_PLATFORMS)('%s: nobody is anybody', (platform) => {
    for (const uses of SUBSETS) {
      const text = statements(firewallConfig(firewallPlan(uses), platform), platform).join('\n');
      expect(text).not.toMatch(/0\.0\.0\.0|::\/0|"all"|\bany\b(?! service)|Internet/);
    }
  });

  test.each(FIREWALL_PLATFORMS)('%s: what is not known is named as such', (platform) => {
    const text = firewallConfig(firewallPlan(['sip-tls', 'webhooks']), platform);
    if (platform === 'csv') expect(text.match(/UNRESOLVED/g)).toHaveLength(6);
    else
      for (const role of ['vendor-sip', 'vendor-media', 'vendor-webhooks'])
        expect(text).toContain(`UNRESOLVED: the addresses of ${role}`);
  });

  test.each(FIREWALL_PLATFORMS)('%s: every address and port of a rule that is told', (platform) => {
    const text = firewallConfig(PLAN, platform);
    for (const [address] of Object.values(EVERYWHERE).filter((list) => list[0]?.startsWith('203'))) {
      const host = address?.split('/')[0] ?? '';
      expect(text).toContain(host);
    }
    for (const port of [443, 5060, 5061, 10_000, 60_000]) expect(text).toContain(`${port}`);
  });

  test.each(FIREWALL_PLATFORMS)('%s: a name never changes a statement', (platform) => {
    const plain = statements(firewallConfig(PLAN, platform), platform);
    fc.assert(
      fc.property(name, (hostile) => {
        const text = firewallConfig({ ...PLAN, scenario: { ...PLAN.scenario, name: hostile } }, platform);
        if (platform === 'markdown' || platform === 'csv' || JSON_PLATFORMS.includes(platform)) {
          expect(text.split('\n')).toHaveLength(firewallConfig(PLAN, platform).split('\n').length);
        } else expect(statements(text, platform)).toEqual(plain);
      }),
      { numRuns: 50 },
    );
  });
});

describe('names', () => {
  test.each(HOST_PLATFORMS)('%s cannot match them, and says which', (platform) => {
    const text = firewallConfig(firewallPlan(['api', 'recordings'], EVERYWHERE), platform);
    expect(text).toContain('names that this platform does not match: api.exotel.com');
    expect(text).toContain('names that this platform does not match: *.amazonaws.com');
  });

  test('patterns are for FortiOS alone', () => {
    const plan = firewallPlan(['recordings'], EVERYWHERE);
    expect(firewallConfig(plan, 'fortios')).toContain('set fqdn "*.amazonaws.com"');
    for (const platform of ['cisco-asa', 'pan-os'] as const)
      expect(firewallConfig(plan, platform)).toContain('names that this platform does not match: *.amazonaws.com');
  });
});

describe('templates', () => {
  test('CloudFormation: the properties of a security group, and nothing outward where nothing is', () => {
    interface Entry {
      IpProtocol: string;
      FromPort: number;
      ToPort: number;
      CidrIp?: string;
      CidrIpv6?: string;
    }
    interface Template {
      Resources: {
        ExoCapacity: { Type: string; Properties: { SecurityGroupIngress: Entry[]; SecurityGroupEgress: Entry[] } };
      };
    }
    for (const uses of SUBSETS) {
      const { ExoCapacity } = (
        JSON.parse(firewallConfig(firewallPlan(uses, EVERYWHERE), 'aws-cloudformation')) as Template
      ).Resources;
      expect(ExoCapacity.Type).toBe('AWS::EC2::SecurityGroup');
      const { SecurityGroupIngress: ingress, SecurityGroupEgress: egress } = ExoCapacity.Properties;
      expect(egress.length).toBeGreaterThan(0);
      for (const each of [...ingress, ...egress.filter(({ IpProtocol }) => IpProtocol !== '-1')]) {
        expect(each.IpProtocol).toMatch(/^(tcp|udp)$/);
        expect(each.ToPort).toBeGreaterThanOrEqual(each.FromPort);
        expect([each.CidrIp, each.CidrIpv6].filter(Boolean)).toHaveLength(1);
      }
      for (const each of egress.filter(({ IpProtocol }) => IpProtocol === '-1'))
        expect(each.CidrIp).toBe('127.0.0.1/32');
    }
  });

  test('Azure: priorities are each used once, and a rule has one family', () => {
    interface Rule {
      name: string;
      properties: Record<string, unknown> & { priority: number; direction: string };
    }
    interface Template {
      resources: { type: string; properties: { securityRules: Rule[] } }[];
    }
    for (const uses of SUBSETS) {
      const [group] = (JSON.parse(firewallConfig(firewallPlan(uses, EVERYWHERE), 'azure-nsg')) as Template).resources;
      const rules = group?.properties.securityRules ?? [];
      expect(new Set(rules.map(({ properties }) => properties.priority)).size).toBe(rules.length);
      expect(new Set(rules.map((each) => each.name)).size).toBe(rules.length);
      for (const { properties } of rules) {
        const far =
          properties[properties.direction === 'Outbound' ? 'destinationAddressPrefixes' : 'sourceAddressPrefixes'];
        const families = new Set((far as string[]).map((address) => address.includes(':')));
        expect(families.size).toBe(1);
        expect(properties.priority).toBeLessThanOrEqual(4096);
      }
    }
  });
});

describe('for people', () => {
  test('CSV: a row for each rule, and no formula', () => {
    for (const uses of SUBSETS) {
      const plan = firewallPlan(uses);
      const { data, errors } = papa.parse<Record<string, string>>(firewallConfig(plan, 'csv').trimEnd(), {
        header: true,
      });
      expect(errors.filter(({ code }) => code !== 'UndetectableDelimiter')).toEqual([]);
      expect(data.map((row) => row['Rule'])).toEqual(plan.readiness?.firewallRules.map(({ id }) => id));
    }
    const [first] = PLAN.readiness?.firewallRules ?? [];
    const rule = { ...first, purpose: '=1+1' };
    const hostile = { ...PLAN, readiness: { ...PLAN.readiness, firewallRules: [rule] } } as Plan;
    expect(firewallConfig(hostile, 'csv')).not.toMatch(/(^|,)"?[=+@]/m);
  });

  test('Markdown: a row for each rule, whatever the plan holds', () => {
    const [first] = PLAN.readiness?.firewallRules ?? [];
    fc.assert(
      fc.property(name, name, (purpose, label) => {
        const rule = { ...first, purpose, local: { ...first?.local, label } } as FirewallRule;
        const text = firewallConfig(
          { ...PLAN, readiness: { ...PLAN.readiness, firewallRules: [rule] } } as Plan,
          'markdown',
        );
        const rows = text.split('\n').filter((line) => line.startsWith('|'));
        expect(rows).toHaveLength(3);
        expect(rows[2]?.match(/\|/g)).toHaveLength(10);
      }),
    );
  });
});

describe('refusals', () => {
  const withRule = (more: object): Plan =>
    ({
      ...PLAN,
      readiness: { ...PLAN.readiness, firewallRules: [{ ...PLAN.readiness?.firewallRules[0], ...more }] },
    }) as Plan;
  const remote = { role: 'vendor-api', label: '', addresses: [], domains: [] as string[] };

  test.each([
    [{ id: 'api; reboot' }, 'id'],
    [{ id: 'a\nb' }, 'id'],
    [{ direction: 'sideways' }, 'direction'],
    [{ protocol: 'tcp any any' }, 'protocol'],
    [{ ports: [{ firstPort: 0, lastPort: 5, cite: 'x#y' }] }, 'firstPort'],
    [{ ports: [{ firstPort: 9, lastPort: 5, cite: 'x#y' }] }, 'lastPort'],
    [{ ports: [{ firstPort: '443 any', lastPort: 443, cite: 'x#y' }] }, 'firstPort'],
    [{ remote: { ...remote, addresses: ['0.0.0.0/0'] } }, 'addresses.vendor-api'],
    [{ remote: { ...remote, addresses: ['203.0.113.1 any'] } }, 'addresses.vendor-api'],
    [{ remote: { ...remote, domains: ['a.b"; drop'] } }, 'domains'],
    [{ remote: { ...remote, role: '$(id)' } }, 'role'],
  ])('%o', (more, field) => {
    for (const platform of FIREWALL_PLATFORMS)
      expect(() => firewallConfig(withRule(more), platform)).toThrow(
        expect.objectContaining({ name: 'CapacityError', field }),
      );
  });

  test('a plan without rules, and a platform that nobody knows', () => {
    const { readiness, ...plan } = PLAN;
    expect(readiness).toBeDefined();
    expect(() => firewallConfig(plan, 'csv')).toThrow(/^plan.readiness: expected a plan with rules/);
    expect(() => firewallConfig(PLAN, 'pfsense' as FirewallPlatform)).toThrow(
      /^platform: expected one of markdown, csv/,
    );
  });
});
