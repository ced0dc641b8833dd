import {
  MEAN_FORMULAS,
  MEAN_TOTAL_FORMULAS,
  SILENCE_FORMULAS,
  SILENT_PACKET_RULES,
  TOTAL_FORMULAS,
} from '../bandwidth/formulas.ts';
import {
  CONTROL_RULES,
  CONTROL_WAY_FORMULAS,
  DAILY_VOLUME_FORMULAS,
  VOLUME_FORMULAS,
} from '../bandwidth/controlFormulas.ts';
import type { Formula } from '../evidence/formula.ts';
import { LINK_FORMULAS } from '../link/formulas.ts';
import {
  EQUAL_LINK_FORMULAS,
  FULL_SIZE_FORMULAS,
  NAMED_LINK_FORMULAS,
  OUTLOOK_FORMULAS,
  PLANNED_BACKUP_FORMULAS,
  SHARED_LINK_RULES,
} from '../link/sharedFormulas.ts';
import {
  CELLS_ON_THE_WIRE,
  FRAME_RANGE_FORMULAS,
  LEDGER_FORMULAS,
  LEDGER_ROW_FORMULAS,
  LIMITED_RANGE_FORMULAS,
  PAYLOAD_FORMULAS,
  RANGE_FORMULAS,
  REDUNDANT_RANGE_FORMULAS,
  ROW_FORMULAS,
} from '../packet/formulas.ts';
import { QOS_FORMULAS } from '../qos/formulas.ts';
import { KIND_FORMULAS, LINK_QUEUE_FORMULAS, NEEDED_FORMULAS } from '../qos/kindFormulas.ts';
import {
  E_MODEL_FORMULAS,
  FULLBAND_FORMULAS,
  NOISE_REFERENCE_FORMULAS,
  WIDEBAND_FORMULAS,
} from '../quality/eModelFormulas.ts';
import {
  ALL_LOST_BURSTS,
  DELAY_MARGIN_FORMULAS,
  DELAY_SCALE_FORMULAS,
  PLANNED_PART_FORMULAS,
  JITTER_BUFFER_FORMULAS,
  LATE_TARGET,
  LOSS_AFTER_BUFFER,
  LOSS_MARGIN_FORMULAS,
  NO_JITTER_FORMULAS,
  RATED_FORMULAS,
  REPAIRED_LOSS_FORMULAS,
  ROUND_TRIP_FORMULAS,
  SCORE_MARGIN_FORMULAS,
  UNREPAIRED_FORMULAS,
} from '../quality/formulas.ts';
import { BROWSER_BINDINGS, PORT_FORMULAS, REACH_FORMULAS } from '../readiness/formulas.ts';
import { CONTACT_CENTER_FORMULAS } from '../traffic/contactCenterFormulas.ts';
import {
  BURST_FORMULAS,
  BUSY_HOUR_ERLANGS,
  DAY_FORMULAS,
  NOTHING_OFFERED,
  RETRY_FORMULAS,
  RETRY_RATE_FORMULAS,
  SEAT_CALLS,
  SOURCE_FORMULAS,
  TRAFFIC_FORMULAS,
} from '../traffic/formulas.ts';
import { legFormula } from './legFormula.ts';
import { BUNDLE_FORMULAS, LEGS } from './trafficRule.ts';

import { MEDIA_FORMULAS, SILENT_FORMULAS } from './recordFormulas.ts';

/** All the formulas, each under the place of its record: what the reference page lists and the tests check. */
export const FORMULAS: Readonly<Record<string, Readonly<Record<string, Formula>>>> = {
  traffic: TRAFFIC_FORMULAS,
  'traffic, busy hour': { offeredErlangs: BUSY_HOUR_ERLANGS },
  'traffic, callers who try again': { ...RETRY_FORMULAS, ...RETRY_RATE_FORMULAS },
  'traffic, few callers': SOURCE_FORMULAS,
  'traffic, calls in bursts': BURST_FORMULAS,
  'traffic, day': DAY_FORMULAS,
  'traffic, seats': { peakCalls: SEAT_CALLS },
  'traffic, contact center': CONTACT_CENTER_FORMULAS,
  'traffic, bundles': BUNDLE_FORMULAS,
  'traffic, legs': { legs: LEGS },
  'traffic, nothing offered': { peakCalls: NOTHING_OFFERED },
  media: MEDIA_FORMULAS,
  'media, payload': PAYLOAD_FORMULAS,
  'media.payloadRange': RANGE_FORMULAS,
  'media.payloadRange, up to the largest packet': LIMITED_RANGE_FORMULAS,
  'media.payloadRange, frames of several sizes': FRAME_RANGE_FORMULAS,
  'media.payloadRange, with what is repeated': REDUNDANT_RANGE_FORMULAS,
  'media.silence': SILENCE_FORMULAS,
  'media.silence.packets': SILENT_FORMULAS,
  'media.silence.packets, by what is sent while talking': SILENT_PACKET_RULES,
  'media.mean': MEAN_FORMULAS,
  'media.ledger': LEDGER_FORMULAS,
  'media.ledger, cells': { wireBytes: CELLS_ON_THE_WIRE },
  'media.ledger.layers': LEDGER_ROW_FORMULAS,
  'media.ledger.layers, by kind of layer': ROW_FORMULAS,
  bandwidth: TOTAL_FORMULAS,
  'bandwidth.mean': MEAN_TOTAL_FORMULAS,
  'bandwidth, calls of several legs': { wireBitsPerSecond: legFormula(TOTAL_FORMULAS.wireBitsPerSecond) },
  control: { holdSeconds: CONTROL_RULES.holdDefault },
  'control, by kind of packets': CONTROL_RULES,
  'control.media.up': CONTROL_WAY_FORMULAS,
  volume: VOLUME_FORMULAS,
  'volume, day': DAILY_VOLUME_FORMULAS,
  'volume, calls of several legs': { callBytes: legFormula(VOLUME_FORMULAS.callBytes) },
  link: LINK_FORMULAS,
  'link, calls of several legs': { callBitsPerSecond: legFormula(LINK_FORMULAS.callBitsPerSecond) },
  'link, shared with other traffic': SHARED_LINK_RULES,
  'link.fullSizePackets': FULL_SIZE_FORMULAS,
  'link.standardLink': NAMED_LINK_FORMULAS,
  'readiness.ports': PORT_FORMULAS,
  'readiness.ports, browsers': { natBindingsCount: BROWSER_BINDINGS },
  'readiness, rules and tests': REACH_FORMULAS,
  'link.redundant': EQUAL_LINK_FORMULAS,
  'link.backup': PLANNED_BACKUP_FORMULAS,
  'link.growth': OUTLOOK_FORMULAS,
  'quality.thresholds': DELAY_MARGIN_FORMULAS,
  'quality.thresholds.loss': LOSS_MARGIN_FORMULAS,
  'quality.thresholds.roundTrip': ROUND_TRIP_FORMULAS,
  'quality.thresholds.meanOpinionScore': SCORE_MARGIN_FORMULAS,
  'quality, rating': { ...E_MODEL_FORMULAS, ...RATED_FORMULAS },
  'quality, rating on the wideband scale': WIDEBAND_FORMULAS,
  'quality, rating on the wideband scale, the other reading': NOISE_REFERENCE_FORMULAS,
  'quality, rating on the fullband scale': FULLBAND_FORMULAS,
  'quality, scale of the delays': DELAY_SCALE_FORMULAS.exponential,
  'quality, buffer': { ...JITTER_BUFFER_FORMULAS.exponential, lateTargetRatio: LATE_TARGET },
  'quality, nothing to wait for': NO_JITTER_FORMULAS,
  'quality, loss': { unplayedRatio: LOSS_AFTER_BUFFER, ...UNREPAIRED_FORMULAS },
  'quality, loss after repair': REPAIRED_LOSS_FORMULAS,
  'quality, everything lost': { residualBurstFactor: ALL_LOST_BURSTS },
  'quality, parts of the delay': PLANNED_PART_FORMULAS,
  qos: QOS_FORMULAS,
  'qos, what each kind needs': NEEDED_FORMULAS,
  'qos, each kind': KIND_FORMULAS,
  queues: LINK_QUEUE_FORMULAS,
};
