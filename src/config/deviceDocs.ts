/** What the makers of devices and programs say of their own configuration. */
export const DEVICE_DOCS = {
  'cisco-llq': {
    title: 'Cisco IOS XE, Low Latency Queueing with Priority Percentage Support',
    url: 'https://www.cisco.com/en/US/docs/ios/ios_xe/qos/configuration/guide/llq_with_pps_xe.html',
  },
  'cisco-hqf': {
    title: 'Cisco, MQC Hierarchical Queuing with 3 Level Scheduler',
    url: 'https://www.cisco.com/c/en/us/td/docs/ios/12_2sb/feature/guide/3levelsch.html',
  },
  'junos-cos': {
    title: 'Junos, Configuring Schedulers',
    url: 'https://www.juniper.net/techpubs/software/junos/junos81/swconfig81-cos/html/cos-scheduler-maps.html',
  },
  'junos-filter': {
    title: 'Junos, Configuring and Verifying a Complex Multifield Filter',
    url: 'https://www.juniper.net/documentation/us/en/software/junos/cos/topics/example/mf-classifiers-for-voip-cos-config-guide.html',
  },
  'junos-rewrite': {
    title: 'Junos, Configure and Apply Rewrite Rules on a Security Device',
    url: 'https://www.juniper.net/documentation/us/en/software/junos/cos-security-devices/topics/example/cos-rewrite-rule-configuring-applying-security.html',
  },
  'junos-policer': {
    title: 'Junos, Filter-Specific Policer Overview',
    url: 'https://www.juniper.net/documentation/en_US/junos13.2/topics/concept/policer-filter-specific-policer-option-overview.html',
  },
  'routeros-htb': {
    title: 'RouterOS, HTB (Hierarchical Token Bucket)',
    url: 'https://help.mikrotik.com/docs/spaces/ROS/pages/137986076/HTB+Hierarchical+Token+Bucket',
  },
  'routeros-queues': { title: 'RouterOS, Queues', url: 'https://help.mikrotik.com/docs/display/ROS/Queues' },
  'routeros-mangle': { title: 'RouterOS, Mangle', url: 'https://help.mikrotik.com/docs/x/A4DFCQ' },
  'fortios-shaper': {
    title: 'FortiOS 7.2.1 CLI Reference, firewall shaper traffic-shaper',
    url: 'https://docs.fortinet.com/document/fortigate/7.2.1/cli-reference/291620',
  },
  'fortios-policy': {
    title: 'FortiOS 7.0.10 CLI Reference, firewall shaping-policy',
    url: 'https://docs.fortinet.com/document/fortigate/7.0.10/cli-reference/325620',
  },
  'fortios-service': {
    title: 'FortiOS 7.4.8 CLI Reference, firewall service custom',
    url: 'https://docs.fortinet.com/document/fortigate/7.4.8/cli-reference/198499981',
  },
  'fortios-interface': {
    title: 'FortiOS 7.2.1 Administration Guide, Traffic shaping profiles, on outbandwidth',
    url: 'https://docs.fortinet.com/document/fortigate/7.2.1/administration-guide/626246/traffic-shaping-profiles',
  },
  'fortios-dscp': {
    title: 'FortiOS 7.4.5 Administration Guide, DSCP matching and DSCP marking',
    url: 'https://docs.fortinet.com/document/fortigate/7.4.5/administration-guide/813032/dscp-matching-and-dscp-marking',
  },
  'aws-sg-terraform': {
    title: 'Terraform, AWS provider, aws_vpc_security_group_ingress_rule',
    url: 'https://github.com/hashicorp/terraform-provider-aws/blob/main/website/docs/r/vpc_security_group_ingress_rule.html.markdown',
  },
  'aws-sg-cloudformation': {
    title: 'AWS CloudFormation, AWS::EC2::SecurityGroup',
    url: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-securitygroup.html',
  },
  'azure-nsg': {
    title: 'Microsoft, Microsoft.Network/networkSecurityGroups',
    url: 'https://learn.microsoft.com/en-us/azure/templates/microsoft.network/networksecuritygroups',
  },
  'cisco-acl': {
    title: 'Cisco, Configuring IP Access Lists',
    url: 'https://www.cisco.com/c/en/us/support/docs/security/ios-firewall/23602-confaccesslists.html',
  },
  'cisco-asa': {
    title: 'Cisco, ASA Series Firewall CLI, Access Control Lists',
    url: 'https://www.cisco.com/c/en/us/td/docs/security/asa/asa916/configuration/firewall/asa-916-firewall-config/access-acls.html',
  },
  'pan-os': {
    title: 'Palo Alto Networks, PAN-OS CLI Quick Start',
    url: 'https://docs.paloaltonetworks.com/pan-os/10-2/pan-os-cli-quick-start',
  },
  'fortios-firewall': {
    title: 'FortiOS CLI Reference, firewall policy',
    url: 'https://docs.fortinet.com/document/fortigate/7.4.8/cli-reference',
  },
  iptables: { title: 'iptables-restore(8)', url: 'https://man7.org/linux/man-pages/man8/iptables-restore.8.html' },
  'windows-firewall': {
    title: 'Microsoft, New-NetFirewallRule',
    url: 'https://learn.microsoft.com/en-us/powershell/module/netsecurity/new-netfirewallrule',
  },
  'windows-qos': {
    title: 'Microsoft, New-NetQosPolicy',
    url: 'https://learn.microsoft.com/en-us/powershell/module/netqos/new-netqospolicy',
  },
  nftables: { title: 'nft(8)', url: 'https://www.netfilter.org/projects/nftables/manpage.html' },
  'tc-htb': { title: 'tc-htb(8)', url: 'https://man7.org/linux/man-pages/man8/tc-htb.8.html' },
  'tc-stab': { title: 'tc-stab(8)', url: 'https://man7.org/linux/man-pages/man8/tc-stab.8.html' },
  'tc-fq-codel': { title: 'tc-fq_codel(8)', url: 'https://man7.org/linux/man-pages/man8/tc-fq_codel.8.html' },
  'tc-cake': { title: 'tc-cake(8)', url: 'https://man7.org/linux/man-pages/man8/tc-cake.8.html' },
  hostapd: { title: 'hostapd.conf', url: 'https://w1.fi/cgit/hostap/plain/hostapd/hostapd.conf' },
  'w3c-priority': { title: 'W3C, WebRTC Priority Control API', url: 'https://www.w3.org/TR/webrtc-priority/' },
} as const;

export type DeviceDocId = keyof typeof DEVICE_DOCS;
