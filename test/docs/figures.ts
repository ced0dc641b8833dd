import {
  callBandwidth,
  type CallBandwidthInput,
  callQuality,
  CODECS,
  EXOTEL_BANDWIDTH,
  formatBitRate,
  formatRatio,
  impairmentOf,
  jitterBuffer,
  LAYERS,
  planCapacity,
  PROFILES,
  qualityBudget,
  requiredChannels,
  type Scenario,
  simpleBuffer,
} from 'exo-capacity';
import { blocksOf } from './snippets.ts';

type Point = 'ip' | 'link' | 'wire';

const calls = (codec: string, link?: number): Scenario => ({
  demand: { kind: 'calls', peakCalls: 50 },
  media: { codec },
  ...(link !== undefined && { link: { downBitsPerSecond: link, upBitsPerSecond: link } }),
});
const call = (point: Point, input: CallBandwidthInput) => formatBitRate(callBandwidth(input)[`${point}BitsPerSecond`]);
const size = (point: Point, codec: string) => `${callBandwidth({ codec }).ledger[`${point}Bytes`]} bytes`;
const total = (point: Point, codec: string) =>
  formatBitRate(planCapacity(calls(codec)).bandwidth[`${point}BitsPerSecond`]);
const link = (codec: string, bitsPerSecond: number) => planCapacity(calls(codec, bitsPerSecond)).link;
const published = (codec: string) => {
  const range = EXOTEL_BANDWIDTH.find((row) => row.codec === codec)?.perCall;
  return range ? `${range.minBitsPerSecond / 1000}–${range.maxBitsPerSecond / 1000} kbit/s` : '';
};
const g729Headers = callBandwidth({ codec: 'g729' }).ledger.layers.slice(0, 3);
const busyHour = planCapacity({
  demand: { kind: 'busy-hour', callsPerHour: 600, holdSeconds: 180, blockingRatio: 0.01 },
  media: { codec: 'g729' },
  link: { downBitsPerSecond: 2e6, upBitsPerSecond: 2e6 },
});
const office = planCapacity(calls('g711', 10e6));

const jitter = { jitterMs: PROFILES.exotel.jitterMs, jitterKind: 'rfc3550' } as const;
/** However low the target: what the E-model's end leaves. */
const anything = qualityBudget({ codec: 'g711', targetRFactor: -1000 });

/** Figures that others print or that were captured: no function of this package makes them. */
const TOLD = ['5 %', '0.2 %', '10 %', '30 %', '73 bytes', '510 kbit/s'];

/** Figures that only restate what a reader puts in. */
export const GIVEN = [
  '50 calls',
  '50 G.711 calls',
  '50 G.729 calls',
  '600 calls',
  '2 Mbit/s',
  '1 %',
  '10 Mbit/s',
  ...TOLD,
];

const quiet = (codec: string) => callBandwidth({ codec, discontinuous: true }).silence;
const update = (codec: string) => quiet(codec)?.packets[0];

/** Every computed figure that the documents print, with what the package makes of it. */
export const FIGURES: Readonly<Record<string, () => string>> = {
  '80 kbit/s': () => call('ip', { codec: 'g711' }),
  '87.2 kbit/s': () => call('link', { codec: 'g711' }),
  '95.2 kbit/s': () => call('wire', { codec: 'g711' }),
  '24 kbit/s': () => call('ip', { codec: 'g729' }),
  '31.2 kbit/s': () => call('link', { codec: 'g729' }),
  '39.2 kbit/s': () => call('wire', { codec: 'g729' }),
  '32 kbit/s': () => formatBitRate(callBandwidth({ codec: 'opus' }).codecBitsPerSecond ?? 0),
  '40 kbit/s': () => formatBitRate(callBandwidth({ codec: 'silk' }).codecBitsPerSecond ?? 0),
  '4 Mbit/s': () => total('ip', 'g711'),
  '4.36 Mbit/s': () => total('link', 'g711'),
  '4.76 Mbit/s': () => total('wire', 'g711'),
  '1.96 Mbit/s': () => total('wire', 'g729'),
  '1.2 Mbit/s': () => total('ip', 'g729'),
  '1.56 Mbit/s': () => total('link', 'g729'),
  '1.5 Mbit/s': () => formatBitRate(busyHour.link.usableBitsPerSecond?.down ?? 0),
  '7.5 Mbit/s': () => formatBitRate(office.link.usableBitsPerSecond?.down ?? 0),
  '1.646 Mbit/s': () => formatBitRate(busyHour.link.requiredBitsPerSecond),
  '19.6 %': () => formatRatio(link('g729', 10e6).utilizationRatio?.down ?? 0),
  '25 %': () => formatRatio(office.scenario.link.headroomRatio),
  '75 %': () => formatRatio(1 - office.scenario.link.headroomRatio),
  '100 %': () => formatRatio(office.scenario.link.voiceShareRatio),
  '0.74 %': () => formatRatio(busyHour.traffic.achievedBlockingRatio ?? 0),
  '78 calls': () => `${office.link.maxCalls ?? 0} calls`,
  '191 calls': () => `${link('g729', 10e6).maxCalls ?? 0} calls`,
  '38 calls': () => `${link('g729', 2e6).maxCalls ?? 0} calls`,
  '42 calls': () => `${busyHour.traffic.peakCalls} calls`,
  '42 channels': () => `${requiredChannels({ offeredErlangs: 30, blockingRatio: 0.01 })} channels`,
  '30 E': () => `${busyHour.traffic.offeredErlangs ?? 0} E`,
  '10 ms': () => `${impairmentOf({ codec: 'g711' })?.packetMs ?? 0} ms`,
  '20 ms': () => `${callBandwidth({ codec: 'g711' }).packetMs} ms`,
  '40 ms': () => `${callBandwidth({ codec: 'codec2-1300' }).packetMs} ms`,
  '50 ms': () => `${callBandwidth({ codec: 'telephone-event' }).packetMs} ms`,
  '30 ms': () => `${CODECS.find(({ id }) => id === 'ilbc-30')?.defaultPacketMs ?? 0} ms`,
  '150 ms': () => `${PROFILES.exotel.delayMs} ms`,
  '207 ms': () => `${Math.round(jitterBuffer({ ...jitter, lateRatio: 0.001 }).bufferMs)} ms`,
  '0.1 %': () => formatRatio(callQuality({ codec: 'g711', ...jitter }).lateRatio),
  '13.5 %': () => `${(simpleBuffer({ ...jitter, rule: 'twice-jitter' }).lateRatio * 100).toFixed(1)} %`,
  '500 ms': () => {
    const { mouthToEarMs } = callQuality({ codec: 'g711', networkMs: anything.maxOneWayDelayMs ?? 0 });
    return `${Math.round(mouthToEarMs)} ms`;
  },
  '20 %': () => formatRatio(anything.maxLossRatio ?? 0),
  '80–100 kbit/s': () => published('g711'),
  '24–32 kbit/s': () => published('g729'),
  '32–64 kbit/s': () => published('opus'),
  '20 bytes': () => `${LAYERS.ethernet.preambleBytes + LAYERS.ethernet.gapBytes} bytes`,
  '18 bytes': () => `${LAYERS.ethernet.headerBytes + LAYERS.ethernet.trailerBytes} bytes`,
  '40 bytes': () => `${g729Headers.reduce((sum, row) => sum + row.headerBytes, 0)} bytes`,
  '60 bytes': () => size('ip', 'g729'),
  '78 bytes': () => size('link', 'g729'),
  '98 bytes': () => size('wire', 'g729'),
  '238 bytes': () => size('wire', 'g711'),
  '2 bytes': () => `${update('g729')?.payloadBytes ?? 0} bytes`,
  '7 bytes': () => `${update('amr-12.2')?.payloadBytes ?? 0} bytes`,
  '9 bytes': () => `${update('g711')?.payloadBytes ?? 0} bytes`,
  '100 ms': () => `${update('g711')?.packetMs ?? 0} ms`,
  '160 ms': () => `${update('amr-12.2')?.packetMs ?? 0} ms`,
  '400 ms': () => `${update('opus')?.updateMs ?? 0} ms`,
  '18 %': () => formatRatio(quiet('opus')?.hangoverRatio ?? 0),
  '17 %': () => formatRatio(busyHour.volume.busyHourRatio ?? 0),
  '16 bytes': () => {
    const stack = callBandwidth({ codec: 'g729', path: 'wireguard' }).ledger.layers;
    return `${stack.find(({ layer }) => layer === 'wireguard')?.blockBytes ?? 0} bytes`;
  },
  '1500 bytes': () => `${busyHour.link.fullSizePackets?.mtuBytes ?? 0} bytes`,
  '160 bytes': () => `${callBandwidth({ codec: 'g711' }).payloadBytes} bytes`,
};

const UNITS = 'kbit/s|Mbit/s|bit/s|E|ms|%|calls|channels|bytes|G\\.7\\d\\d calls';

/** What a reader sees as text: prose, output and markup, without code and without what stands in backticks. */
function proseOf(markdown: string): string {
  const code = blocksOf(markdown).filter(({ language }) => !['text', 'html'].includes(language));
  const prose = code.reduce((text, block) => text.replace(block.code, ''), markdown);
  return prose
    .replace(/^```\w*$/gm, '')
    .replace(/(?:v=1&|link=")[^"\s]*[^"]*"?/g, '')
    .replace(/`[^`\n]*`/g, '');
}

/** Every figure with a unit in a Markdown text. */
export function figuresIn(markdown: string): string[] {
  const figure = new RegExp(`(?<![\\w.])\\d[\\d.]*(?:–\\d[\\d.]*)? (?:${UNITS})(?![\\w/])`, 'g');
  return [...new Set(proseOf(markdown).match(figure))];
}

/** Figures of a text that nothing computes. */
export function unknownFigures(markdown: string): string[] {
  return figuresIn(markdown).filter((figure) => !GIVEN.includes(figure) && !Object.hasOwn(FIGURES, figure));
}
