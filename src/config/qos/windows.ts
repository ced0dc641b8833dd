import { configFile } from '../configFile.ts';
import type { QosInput, QosQueue } from '../qosInput.ts';

/** A script for PowerShell: marks on the computer that sends, no queues. */
export function windows(input: QosInput): string {
  const unmarked = input.queues.filter(({ ports }) => ports.length === 0).map(({ id }) => id);
  return configFile(input, {
    title: 'Marks for Windows: PowerShell as administrator',
    comment: '#',
    docs: ['windows-qos'],
    assumptions: [
      ...input.assumptions.marking.slice(1),
      'It marks what this computer sends, in every network profile; queues are the business of the router.',
      ...(unmarked.length > 0
        ? [`No port tells these apart, so they are not marked here: ${unmarked.join(', ')}.`]
        : []),
    ],
    lines: input.queues.flatMap(policies),
  });
}

function policies({ id, dscp, ports }: QosQueue): string[] {
  return ports.flatMap(({ protocol, firstPort, lastPort }) => {
    const name = `'exo-${id}-${protocol}-${firstPort}'`;
    const match =
      firstPort === lastPort
        ? `-IPDstPortMatchCondition ${firstPort}`
        : `-IPDstPortStartMatchCondition ${firstPort} -IPDstPortEndMatchCondition ${lastPort}`;
    return [
      `Remove-NetQosPolicy -Name ${name} -Confirm:$false -ErrorAction SilentlyContinue`,
      `New-NetQosPolicy -Name ${name} -NetworkProfile All -IPProtocolMatchCondition ${protocol.toUpperCase()} ${match} -DSCPAction ${dscp}`,
    ];
  });
}
