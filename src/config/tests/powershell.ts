import type { Plan } from '../../plan/plan.ts';
import type { Test } from '../testInput.ts';
import { testHeader } from './testHeader.ts';

type Kind = Test['probe']['kind'];

const FRAME = `param([string] $Results = 'exo-capacity-results.json')
$ErrorActionPreference = 'Stop'
$started = (Get-Date).ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ')
$entries = New-Object System.Collections.ArrayList

function Report([string] $Id, [string] $Outcome, [string] $Detail) {
  $plain = ($Detail -replace '[^\\x20-\\x7e]', ' ').Trim()
  if ($plain.Length -gt 300) { $plain = $plain.Substring(0, 300) }
  Write-Output ('{0,-8} {1}: {2}' -f $Outcome, $Id, $plain)
  [void] $entries.Add([ordered] @{ id = $Id; outcome = $Outcome; detail = $plain })
}

function Judge([string] $Id, [scriptblock] $Probe) {
  try { Report $Id 'passed' ([string] (& $Probe)) } catch { Report $Id 'failed' $_.Exception.Message }
}`;

const CHECKS: Readonly<Record<Kind, string>> = {
  https: `function Test-Https([string] $Id, [string] $Url) {
  Judge $Id {
    $request = [System.Net.WebRequest]::Create($Url)
    $request.Timeout = 20000
    try { $response = $request.GetResponse() } catch [System.Net.WebException] {
      if ($null -eq $_.Exception.Response) { throw }
      $response = $_.Exception.Response
    }
    'status {0}' -f [int] $response.StatusCode
    $response.Close()
  }
}`,
  tcp: `function Test-Tcp([string] $Id, [string] $HostName, [int] $Port) {
  Judge $Id {
    $client = New-Object System.Net.Sockets.TcpClient
    try {
      if (-not $client.ConnectAsync($HostName, $Port).Wait(10000)) { throw 'no answer' }
      'connected'
    } finally { $client.Close() }
  }
}`,
  tls: `function Test-Tls([string] $Id, [string] $HostName, [int] $Port) {
  Judge $Id {
    $client = New-Object System.Net.Sockets.TcpClient
    try {
      if (-not $client.ConnectAsync($HostName, $Port).Wait(10000)) { throw 'no answer' }
      $stream = New-Object System.Net.Security.SslStream($client.GetStream())
      $stream.AuthenticateAsClient($HostName)
      'a certificate for the name, {0}' -f $stream.SslProtocol
    } finally { $client.Close() }
  }
}`,
  dns: `function Test-Name([string] $Id, [string] $HostName, [string[]] $Resolvers) {
  if (-not (Get-Command Resolve-DnsName -ErrorAction SilentlyContinue)) { Report $Id 'skipped' 'Resolve-DnsName is missing'; return }
  Judge $Id {
    if ($Resolvers.Count -eq 0) { (Resolve-DnsName -Name $HostName | Where-Object IPAddress | Select-Object -First 1).IPAddress }
    foreach ($resolver in $Resolvers) {
      '{0}: {1}' -f $resolver, (Resolve-DnsName -Name $HostName -Server $resolver | Where-Object IPAddress | Select-Object -First 1).IPAddress
    }
  }
}`,
  ping: `function Test-Answers([string] $Id, [string] $HostName, [int] $Packets) {
  Judge $Id {
    $answers = @(Test-Connection -ComputerName $HostName -Count $Packets -ErrorAction SilentlyContinue)
    if ($answers.Count -eq 0) { throw 'no answer' }
    '{0} of {1} answered' -f $answers.Count, $Packets
  }
}`,
  traceroute: `function Test-Way([string] $Id, [string] $HostName) {
  if (-not (Get-Command tracert -ErrorAction SilentlyContinue)) { Report $Id 'skipped' 'tracert is missing'; return }
  Judge $Id { (tracert -d -w 2000 $HostName | Select-Object -Last 3) -join ' ' }
}`,
  stun: `function Test-Stun([string] $Id, [string] $HostName, [int] $Port) {
  Judge $Id {
    $client = New-Object System.Net.Sockets.UdpClient
    try {
      $client.Client.ReceiveTimeout = 5000
      $client.Connect($HostName, $Port)
      # A binding request (RFC 8489): its cookie, and 12 bytes by which its answer is known.
      $name = [System.Text.Encoding]::ASCII.GetBytes('exo-capacity')
      $request = [byte[]] (@(0, 1, 0, 0, 0x21, 0x12, 0xa4, 0x42) + $name)
      [void] $client.Send($request, $request.Length)
      $from = New-Object System.Net.IPEndPoint([System.Net.IPAddress]::Any, 0)
      $answer = $client.Receive([ref] $from)
      if ($answer.Length -lt 20 -or $answer[0] -ne 1 -or $answer[1] -ne 1) { throw 'another answer' }
      if (($answer[4..19] -join ' ') -ne ($request[4..19] -join ' ')) { throw 'an answer to somebody else' }
      'a binding response'
    } finally { $client.Close() }
  }
}`,
  iperf3: `function Test-Load([string] $Id, [long] $BitsPerSecond, [int] $PayloadBytes, [int] $Seconds) {
  $server = $env:EXO_IPERF3_SERVER
  if (-not $server) { Report $Id 'skipped' 'EXO_IPERF3_SERVER names no server'; return }
  if (-not (Get-Command iperf3 -ErrorAction SilentlyContinue)) { Report $Id 'skipped' 'iperf3 is missing'; return }
  Judge $Id {
    foreach ($way in @('up', 'down')) {
      $more = @()
      if ($way -eq 'down') { $more = @('-R') }
      $text = (iperf3 -c $server -u -b $BitsPerSecond -l $PayloadBytes -t $Seconds @more -J) -join [Environment]::NewLine
      [System.IO.File]::WriteAllText(($Results -replace '\\.json$', '') + "-iperf3-$way.json", $text)
      $report = $text | ConvertFrom-Json
      if ($report.error) { throw $report.error }
      '{0}: {1} % lost, jitter {2} ms;' -f $way, $report.end.sum.lost_percent, $report.end.sum.jitter_ms
    }
  }
}`,
};

const END = `$file = [ordered] @{ format = 'exo-capacity-test-results'; version = 1; startedAt = $started; results = @($entries) }
[System.IO.File]::WriteAllText((Join-Path (Get-Location) $Results), ($file | ConvertTo-Json -Depth 4))
Write-Output "Written to $Results"
if (@($entries | Where-Object { $_.outcome -eq 'failed' }).Count -gt 0) { exit 1 }
exit 0`;

const NAMES: Readonly<Record<Kind, string>> = {
  https: 'Test-Https',
  tcp: 'Test-Tcp',
  tls: 'Test-Tls',
  dns: 'Test-Name',
  ping: 'Test-Answers',
  traceroute: 'Test-Way',
  stun: 'Test-Stun',
  iperf3: 'Test-Load',
};

/** A script for PowerShell 5.1 and later. */
export function powershellScript(plan: Plan, tests: readonly Test[]): string {
  const kinds = [...new Set(tests.map(({ probe }) => probe.kind))];
  return [
    ...testHeader(plan, tests, 'Tests of what voice needs: powershell -File tests.ps1 [results.json]'),
    '',
    FRAME,
    ...kinds.map((kind) => `\n${CHECKS[kind]}`),
    '',
    ...tests.map(({ id, probe }) => [NAMES[probe.kind], quoted(id), ...words(probe)].join(' ')),
    '',
    END,
    '',
  ].join('\n');
}

function words(probe: Test['probe']): string[] {
  switch (probe.kind) {
    case 'https':
      return [quoted(probe.url)];
    case 'dns':
      return [quoted(probe.host), `@(${probe.resolvers.map(quoted).join(', ')})`];
    case 'ping':
      return [quoted(probe.host), `${probe.packetsCount}`];
    case 'traceroute':
      return [quoted(probe.host)];
    case 'iperf3':
      return [`${Math.ceil(probe.bitsPerSecond)}`, `${probe.payloadBytes}`, `${probe.durationSeconds}`];
    default:
      return [quoted(probe.host), `${probe.port}`];
  }
}

/** Nothing between single quotes means anything but itself; PowerShell takes curly ones for quotes too. */
const quoted = (word: string): string => `'${word.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
