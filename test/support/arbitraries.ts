import fc from 'fast-check';
import {
  codec as codecById,
  CODECS,
  INTEGRATIONS,
  JITTER_KINDS,
  LAYERS,
  MARKING_STYLES,
  PATHS,
  PROFILES,
  ROLES,
  SRTP_SUITES,
} from '../../src/index.ts';
import type {
  Codec,
  Layer,
  LayerEntry,
  LayerFamily,
  LayerId,
  LayerSpec,
  PathId,
  PayloadFormat,
  Scenario,
  ScenarioDemand,
} from '../../src/index.ts';

/** Real numbers without the two zeros, NaN or infinity that no domain here has. */
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);

const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T)[];
const pathId = fc.constantFrom(...keysOf(PATHS));
const suite = fc.constantFrom(...keysOf(SRTP_SUITES));
const byteCount = fc.integer({ min: 0, max: 300 });

/** A record with some of its fields left out, and none of them undefined. */
const some = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] });

/** Nothing, or as much as the functions of traffic promise their digits for. */
const amount = (min: number, max: number) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 9, arbitrary: real(min, max) });

export const offeredErlangs = amount(1e-6, 2000);
export const blockingRatio = real(1e-6, 0.999);

/** Who calls: many, some of them again, few, or another group. */
const callers = fc.oneof(
  fc.constant({}),
  real(0, 0.9).map((retryRatio) => ({ retryRatio })),
  fc.integer({ min: 3001, max: 9000 }).map((sources) => ({ sources })),
  real(1, 6).map((peakednessFactor) => ({ peakednessFactor })),
);

/** Shares of a day by the hour, as people state them. */
const hourlyShares = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 24, maxLength: 24 }).map((weights) => {
  const parts = weights.map((weight, hour) => weight + (hour === 10 ? 1 : 0));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
});

const daily: fc.Arbitrary<ScenarioDemand> = fc
  .tuple(
    fc.oneof(
      amount(0.1, 50_000).map((callsPerDay) => ({ callsPerDay })),
      amount(0.1, 100_000).map((minutesPerDay) => ({ minutesPerDay })),
    ),
    fc.oneof(
      some<{ busyHourRatio: number }>({ busyHourRatio: real(0.04, 1) }),
      hourlyShares.map((shares) => ({ hourlyShares: shares })),
    ),
    some<{ holdSeconds: number }>({ holdSeconds: real(1, 120) }),
    fc.tuple(blockingRatio, callers).map(([ratio, who]) => ({ blockingRatio: ratio, ...who })),
  )
  .map(([volume, hours, call, target]) => ({ kind: 'daily', ...volume, ...hours, ...call, ...target }));

const contactCenter: fc.Arbitrary<ScenarioDemand> = fc
  .tuple(
    fc.record({
      callsPerHour: amount(0.001, 5000),
      talkSeconds: real(1, 400),
      wrapUpSeconds: fc.oneof(fc.constant(0), real(0, 200)),
      serviceLevelRatio: real(0.3, 0.99),
      answerSeconds: real(0, 60),
      blockingRatio: real(1e-4, 0.5),
    }),
    fc.oneof(
      fc.constant({}),
      some<{ menuSeconds: number; transferRatio: number }>({ menuSeconds: real(0, 120), transferRatio: real(0, 1) }),
    ),
    some<{ patienceSeconds: number }>({ patienceSeconds: real(10, 1000) }),
    some<{ maxOccupancyRatio: number; shrinkageRatio: number; recordingLegs: number; monitoredRatio: number }>({
      maxOccupancyRatio: real(0.5, 1),
      shrinkageRatio: real(0, 0.6),
      recordingLegs: fc.nat(2),
      monitoredRatio: real(0, 1),
    }),
    fc.oneof(fc.constant({}), fc.record({ outboundAgents: fc.nat(200), linesPerAgent: real(0.5, 4) })),
  )
  .map(([center, menu, patience, more, dialer]) => ({
    kind: 'contact-center',
    ...center,
    ...menu,
    ...patience,
    ...more,
    ...dialer,
  }));

const calls = fc.record({ kind: fc.constant('calls' as const), peakCalls: fc.integer({ min: 0, max: 5000 }) });
const erlangs = fc.record({ kind: fc.constant('traffic' as const), offeredErlangs, blockingRatio });
const busyHour = fc.record({
  kind: fc.constant('busy-hour' as const),
  callsPerHour: amount(0.001, 20_000),
  holdSeconds: amount(0.1, 360),
  blockingRatio,
});

/** How much is asked, in each of the ways, up to a few thousand calls. */
export const demand: fc.Arbitrary<ScenarioDemand> = fc.oneof(
  calls,
  fc.tuple(fc.oneof(erlangs, busyHour), callers).map(([given, who]) => ({ ...given, ...who })),
  erlangs,
  busyHour,
  daily,
  fc.record({ kind: fc.constant('seats' as const), seats: fc.nat(5000), callsPerSeatRatio: real(0, 1) }),
  contactCenter,
);

const trunks = fc.record(
  { bundleChannels: fc.integer({ min: 1, max: 60 }), spareBundles: fc.nat(2) },
  { requiredKeys: ['bundleChannels'] },
);
const limits = some<{ concurrentCalls: number; callsPerMinute: number }>({
  concurrentCalls: fc.nat(3000),
  callsPerMinute: real(0, 500),
});

interface Coding {
  codec: string;
  packetMs?: number;
  codecBitsPerSecond?: number;
  payloadFormat?: PayloadFormat;
  bitRateMode?: 'constant' | 'variable';
  talkRatio?: number;
  discontinuous?: boolean;
  redundancyDepth?: number;
}

const MOST_REPEATED_BYTES = 1000;

/** What may be said of silence and repetition: of a codec that has figures for it. */
function sendingOf(entry: Codec): { [K in keyof Coding]?: fc.Arbitrary<NonNullable<Coding[K]>> } {
  const mayVary = entry.rate === 'chosen' ? entry.spread : entry.shorter;
  return {
    talkRatio: real(0, 1),
    discontinuous: entry.silence ? fc.boolean() : fc.constant(false),
    bitRateMode: mayVary ? fc.constantFrom('constant', 'variable') : fc.constant('constant'),
    redundancyDepth: fc.nat(3),
  };
}

const anyCodec = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...CODECS) },
  // The few of variable rate would hardly be met otherwise.
  { weight: 1, arbitrary: fc.constantFrom(codecById('opus'), codecById('evs-5.9')) },
);

/** A codec with a packet time, and a rate where one is chosen. */
export const coding: fc.Arbitrary<Coding> = anyCodec.chain((entry): fc.Arbitrary<Coding> => {
  const codec = fc.constantFrom(entry.id, ...entry.aliases);
  const sending = sendingOf(entry);
  if (entry.rate === 'chosen') {
    const { minBitsPerSecond: min, maxBitsPerSecond: max } = entry;
    const rates = { packetMs: fc.constantFrom(...entry.packetMsChoices), codecBitsPerSecond: real(min, max) };
    return fc
      .record({ codec, ...rates, ...sending }, { requiredKeys: ['codec'] })
      .map((use) =>
        fitsRepetition(entry, use, (use.codecBitsPerSecond ?? 32e3) / 8000) ? use : { ...use, redundancyDepth: 0 },
      );
  }
  const { frameMs, frameBytes, framings = [] } = entry;
  const many = framings.filter(({ isSingle }) => !isSingle).map(({ format }) => format);
  const frames = fc.integer({ min: 1, max: Math.floor(1000 / frameMs) });
  const packetMs = frames.map((count) => count * frameMs);
  const formats = many.length > 0 ? { payloadFormat: fc.constantFrom(...many) } : {};
  return fc
    .record({ codec, packetMs, ...formats, ...sending }, { requiredKeys: ['codec'] })
    .map((use) => (fitsRepetition(entry, use, (frameBytes + 1) / frameMs) ? use : { ...use, redundancyDepth: 0 }));
});

/** Fields of a repeated block have 10 bits for its bytes and 14 for how far it lies back. */
function fitsRepetition({ rtpClock, defaultPacketMs }: Codec, use: Coding, bytesPerMs: number): boolean {
  const { packetMs = defaultPacketMs, redundancyDepth = 0 } = use;
  const ticksPerMs = (rtpClock?.clockHertz ?? 0) / 1000;
  return packetMs * bytesPerMs <= MOST_REPEATED_BYTES - 2 && redundancyDepth * packetMs * ticksPerMs < 16_383;
}

const rtp: fc.Arbitrary<LayerEntry> = fc.oneof(
  fc.constant('rtp' as const),
  some<{ csrcCount: number; extensionBytes: number }>({
    csrcCount: fc.integer({ min: 0, max: 15 }),
    extensionBytes: byteCount.map((words) => words * 4),
  }).map((more) => ({ layer: 'rtp' as const, ...more })),
);
const srtp: fc.Arbitrary<LayerEntry> = fc.oneof(
  fc.constant('srtp' as const),
  fc.record({ layer: fc.constant('srtp' as const), suite, mkiBytes: byteCount }, { requiredKeys: ['layer'] }),
);
const ip: fc.Arbitrary<LayerEntry> = fc.oneof(
  fc.constantFrom('ipv4' as const, 'ipv6' as const),
  fc.integer({ min: 0, max: 10 }).map((words) => ({ layer: 'ipv4' as const, optionBytes: words * 4 })),
  byteCount.map((extensionBytes) => ({ layer: 'ipv6' as const, extensionBytes })),
);
const counted = (layer: 'vlan' | 'mpls'): fc.Arbitrary<LayerEntry> =>
  fc.oneof(
    fc.constant(layer),
    fc.integer({ min: 1, max: 9 }).map((count) => ({ layer, count })),
  );
const custom: fc.Arbitrary<LayerEntry> = fc
  .record(
    {
      headerBytes: byteCount,
      trailerBytes: byteCount,
      blockBytes: fc.integer({ min: 1, max: 64 }),
      minimumBytes: fc.integer({ min: 0, max: 600 }),
      label: fc.string({ unit: 'binary' }),
    },
    { requiredKeys: [] },
  )
  .map((more) => ({ layer: 'custom' as const, ...more }));
const pointToPoint: fc.Arbitrary<LayerEntry> = fc.oneof(
  fc.constantFrom('ppp' as const, 'mlppp' as const),
  fc.integer({ min: 0, max: 40 }).map((headerBytes) => ({ layer: 'ppp' as const, headerBytes })),
);

const upTo = <T>(list: fc.Arbitrary<T>, maxLength: number) => fc.array(list, { maxLength });

/** From the voice out to an IP packet. */
export const ipStack: fc.Arbitrary<LayerEntry[]> = fc.oneof(
  fc.tuple(rtp, upTo(srtp, 1), fc.constant('udp' as const), ip, upTo(ip, 2)).map((parts) => parts.flat()),
  fc.constant<LayerEntry[]>(['crtp']),
  fc.integer({ min: 2, max: 5 }).map((headerBytes): LayerEntry[] => [{ layer: 'crtp', headerBytes }]),
);

/** Stacks that can exist, with and without a link, with custom layers now and then. */
const layers: fc.Arbitrary<LayerEntry[]> = fc
  .tuple(
    ipStack,
    upTo(counted('mpls'), 2),
    upTo(custom, 1),
    fc.oneof(
      fc.constant([]),
      pointToPoint.map((layer) => [layer]),
      upTo(counted('vlan'), 2).map((tags): LayerEntry[] => [...tags, 'ethernet']),
    ),
    upTo(custom, 1),
  )
  .map((parts) => parts.flat())
  .filter((stack) => stack.every((entry) => Object.hasOwn(LAYERS, typeof entry === 'string' ? entry : entry.layer)))
  .filter((stack) => {
    const at = (name: string) => stack.findIndex((entry) => (typeof entry === 'string' ? entry : entry.layer) === name);
    const onPpp = at('ppp') >= 0 || at('mlppp') >= 0;
    return !(onPpp && at('vlan') >= 0);
  });

/** A layer with parameters that go together, each of them given or left out as the numbers say. */
function layerOf(id: LayerId, family: LayerFamily, numbers: readonly number[]): LayerEntry {
  const spec: Record<string, unknown> = { layer: id };
  let together: readonly string[] | undefined;
  const { parameters, carries }: Layer = LAYERS[id];
  for (const [index, [name, parameter]] of Object.entries(parameters).entries()) {
    const number = numbers[index % numbers.length] ?? 0;
    if (parameter.kind === 'word') {
      if (parameter.followsOuter) continue;
      const words = Object.entries(parameter.choices)
        .filter(([word]) => !together || together.includes(word))
        .filter(([, { carries: instead = carries }]) => instead.includes(family));
      const [word, choice] = words[number % words.length] ?? [];
      spec[name] = word;
      together = choice?.goesWith;
    } else if (number % 2 === 0 && !(name === 'icvBytes' && !together)) {
      const { least, most, step } = parameter.kind === 'flag' ? { least: 0, most: 1, step: 1 } : parameter;
      const value = least + step * (number % Math.min(20, (most - least) / step + 1));
      spec[name] = parameter.kind === 'flag' ? value === 1 : value;
    }
  }
  return spec as unknown as LayerSpec;
}

/** Layers that can be wrapped round a family. */
const carriersOf = (family: LayerFamily): LayerId[] =>
  keysOf(LAYERS).filter((id) => {
    const { carries, parameters }: Layer = LAYERS[id];
    const words = Object.values(parameters).flatMap((each) =>
      each.kind === 'word' ? Object.values(each.choices) : [],
    );
    return [carries, ...words.map((choice) => choice.carries ?? [])].some((list) => list.includes(family));
  });

/** Any stack that the catalog can build, from the voice outward, every parameter included. */
export const anyStack: fc.Arbitrary<LayerEntry[]> = fc
  .array(fc.tuple(fc.nat(1000), fc.array(fc.nat(1000), { minLength: 1, maxLength: 3 })), { maxLength: 9 })
  .map((steps) => {
    const stack: LayerEntry[] = [];
    let family: LayerFamily = 'payload';
    for (const [choice, numbers] of steps) {
      const possible = carriersOf(family);
      const id = possible[choice % possible.length];
      if (id === undefined) break;
      stack.push(layerOf(id, family, numbers));
      family = LAYERS[id].family;
    }
    return stack;
  });

interface Way {
  path?: PathId;
  layers?: LayerEntry[];
}
const way: fc.Arbitrary<Way> = fc.oneof(
  fc.constant({}),
  pathId.map((path) => ({ path })),
  layers.map((stack) => ({ layers: stack })),
  anyStack.map((stack) => ({ layers: stack })),
);

const legs = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ legsPerCall: fc.integer({ min: 1, max: 9 }) }) },
);

const bitsPerSecond = real(1, 1e15);
const rates = fc.record({ downBitsPerSecond: bitsPerSecond, upBitsPerSecond: bitsPerSecond });
const shares = some<{ voiceShareRatio: number; headroomRatio: number; measuredAt: 'ip' | 'link' | 'wire' }>({
  voiceShareRatio: real(0.01, 1),
  headroomRatio: real(0, 0.99),
  measuredAt: fc.constantFrom('ip', 'link', 'wire'),
});
const link = fc.tuple(fc.option(rates, { nil: {} }), shares).map(([given, share]) => ({ ...given, ...share }));
const network = some<NonNullable<Scenario['network']>>({
  oneWayDelayMs: fc.oneof(real(0, 400), real(0, 60_000)),
  jitterMs: fc.oneof(real(0, 40), real(0, 60_000)),
  jitterKind: fc.constantFrom(...keysOf(JITTER_KINDS)),
  // Nobody measures a loss of less, and products of less than the least number have no digits left.
  lossRatio: fc.oneof(fc.constant(0), real(1e-9, 0.05), real(1e-9, 1)),
  burstFactor: fc.oneof(fc.constant(1), real(1, 8)),
  bufferMs: real(0, 400),
  distanceKm: real(0, 20_000),
})
  // What does not go together is refused, which has tests of its own.
  .filter(({ oneWayDelayMs = Infinity, distanceKm = 0 }) => oneWayDelayMs >= distanceKm * 0.00625)
  .filter(({ jitterKind, jitterMs = 0, bufferMs = Infinity }) => jitterKind !== 'peak-to-peak' || bufferMs >= jitterMs);
const quality = some<NonNullable<Scenario['quality']>>({ targetMeanOpinionScore: real(1, 4.5) });

/** Names as people and machines write them, the ones that look like something else included. */
export const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('"', '&', '=', 'a&b=c', '1e5', '-0', 'true', 'null', '[]', '{}', '"x"', ' ', '+', '%41', '#', ''),
);

/** Everything that a scenario may say, in every combination: the documented domain. */
/** What is left when the link is lost; mostly nothing is said of it. */
const backup = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  fc.record({ downBitsPerSecond: real(1e3, 1e9), upBitsPerSecond: real(1e3, 1e9) }).map((lost) => ({ backup: lost })),
);
const otherTraffic = some<NonNullable<Scenario['otherTraffic']>>({
  api: fc.boolean(),
  webhooks: fc.boolean(),
  dashboardUsers: fc.nat(20),
  recordingDownloads: fc.nat(8),
  dataPerAgentBitsPerSecond: amount(1, 1e6),
  otherDownBitsPerSecond: amount(1, 1e7),
  otherUpBitsPerSecond: amount(1, 1e7),
});
const growth = fc.record({ yearlyRatio: real(-0.5, 2), years: fc.nat(6) });
const qos = some<NonNullable<Scenario['qos']>>({
  markingStyle: fc.constantFrom(...keysOf(MARKING_STYLES)),
  isAdmitted: fc.boolean(),
  isBulkBackground: fc.boolean(),
  priorityLimitRatio: real(0, 1),
  queueMs: amount(1, 1000),
});

const network4 = fc.tuple(fc.ipV4(), fc.constantFrom('', '/32')).map((parts) => parts.join(''));
const network6 = fc.tuple(fc.ipV6(), fc.constantFrom('', '/128')).map((parts) => parts.join(''));
/** Addresses as people write them; those with an IPv4 address inside are refused, which has tests of its own. */
const address = fc.oneof(
  network4,
  network6.filter((text) => !text.includes('.')),
);
const readiness = some<NonNullable<Scenario['readiness']>>({
  addresses: fc.dictionary(fc.constantFrom(...keysOf(ROLES)), fc.array(address, { maxLength: 3 }), { maxKeys: 4 }),
  webhookPort: fc.integer({ min: 1, max: 65_535 }),
  resolvers: fc.array(fc.ipV4(), { maxLength: 3 }),
  respectsTtl: fc.boolean(),
  hasPinnedAddresses: fc.boolean(),
  proxy: some({
    hasProxy: fc.boolean(),
    hasConnect: fc.boolean(),
    keepsCertificates: fc.boolean(),
    timeoutSeconds: amount(1, 3600),
  }),
  mediaPorts: fc.constantFrom({ firstPort: 10_000, lastPort: 20_000 }, { firstPort: 16_384, lastPort: 16_400 }),
});
const use = fc.tuple(coding, way, legs).map(([given, through, each]) => ({ ...given, ...through, ...each }));
/** Several ways of sending calls, each with its share of them. */
export const mix = fc
  .array(fc.tuple(use, fc.integer({ min: 1, max: 100 })), { minLength: 2, maxLength: 4 })
  .map((uses) => {
    const total = uses.reduce((sum, [, weight]) => sum + weight, 0);
    return uses.map(([each, weight]) => ({ ...each, shareRatio: weight / total }));
  });
const media = fc.oneof({ weight: 3, arbitrary: use }, { weight: 1, arbitrary: mix });

export const scenario: fc.Arbitrary<Scenario> = fc
  .record(
    {
      name,
      demand,
      trunks,
      limits,
      media,
      link: fc.tuple(link, backup).map(([given, lost]) => ({ ...given, ...lost })),
      otherTraffic,
      growth,
      qos,
      network,
      quality,
      integration: fc.uniqueArray(fc.constantFrom(...keysOf(INTEGRATIONS)), { maxLength: 8 }),
      readiness,
      profile: fc.constantFrom(...keysOf(PROFILES)),
    },
    { requiredKeys: ['demand'] },
  )
  .map((given) => given as Scenario)
  // A contact center counts its own legs.
  .filter(
    ({ demand: { kind }, media }) =>
      kind !== 'contact-center' || [media].flat().every((each) => each?.legsPerCall === undefined),
  );
