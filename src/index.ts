/**
 * Bandwidth and capacity for voice: a scenario goes in, a plan comes out, and every number in the plan can say where
 * it comes from.
 *
 * @module
 */

// Scenario
export { parseScenario, type ParseResult } from './scenario/parseScenario.ts';
export type { Issue, IssueCode } from './scenario/issue.ts';
export type {
  FilledScenario,
  FilledUse,
  MeasuredAt,
  MediaUse,
  Scenario,
  ScenarioLimits,
  ScenarioLink,
  ScenarioGrowth,
  ScenarioNetwork,
  ScenarioOtherTraffic,
  ScenarioQos,
  ScenarioQuality,
  ScenarioReadiness,
  ScenarioTrunks,
} from './scenario/scenario.ts';
export type {
  ContactCenterDemand,
  DailyDemand,
  FilledDemand,
  ScenarioDemand,
  ScenarioTarget,
} from './scenario/scenarioDemand.ts';
export { decodeScenario, encodeScenario } from './scenario/scenarioUrl.ts';

// Traffic
export { erlangB } from './traffic/erlangB.ts';
export { requiredChannels } from './traffic/requiredChannels.ts';
export { carriableErlangs } from './traffic/carriableErlangs.ts';
export { channelSensitivity, type ChannelSensitivityValues } from './traffic/channelSensitivity.ts';
export { concurrentCallsPercentile } from './traffic/concurrentCallsPercentile.ts';
export { extendedErlangB, type ExtendedErlangBValues } from './traffic/extendedErlangB.ts';
export { requiredChannelsWithRetries } from './traffic/requiredChannelsWithRetries.ts';
export { engset, type EngsetValues } from './traffic/engset.ts';
export { engsetOffered } from './traffic/engsetOffered.ts';
export { poissonBlocking } from './traffic/poissonBlocking.ts';
export { multirateBlocking } from './traffic/multirateBlocking.ts';
export { requiredCapacityUnits } from './traffic/requiredCapacityUnits.ts';
export type { RateClass } from './traffic/multirateStates.ts';
export { overflow, type OverflowValues } from './traffic/overflow.ts';
export { equivalentRandom } from './traffic/equivalentRandom.ts';
export { haywardBlocking } from './traffic/haywardBlocking.ts';

// Queues
export { erlangC } from './traffic/erlangC.ts';
export { queue, type QueueValues, type StableQueueValues, type UnstableQueueValues } from './traffic/queue.ts';
export { requiredAgents, type RequiredAgentsValues } from './traffic/requiredAgents.ts';
export { erlangA, type ErlangAValues } from './traffic/erlangA.ts';
export { lossQueue, type LossQueueValues } from './traffic/lossQueue.ts';
export { requiredTrunks, type RequiredTrunksValues } from './traffic/requiredTrunks.ts';

// Demand
export { busyHour, type DailyVolume } from './traffic/busyHour.ts';
export { offeredLoadProfile } from './traffic/offeredLoadProfile.ts';
export { callLegs, type CallLegsValues, type CallParts } from './traffic/callLegs.ts';
export { clickToCallErlangs } from './traffic/clickToCallErlangs.ts';
export { predictiveDialer, type PredictiveDialerValues } from './traffic/predictiveDialer.ts';
export { bundledChannels } from './traffic/bundledChannels.ts';
export { channelsPerRoute } from './traffic/channelsPerRoute.ts';
export type { TrafficValues } from './traffic/peakTraffic.ts';
export type { PlannedTraffic } from './plan/plannedTraffic.ts';

// Codecs, packets, bandwidth
export { codec, CODECS } from './catalog/codecs.ts';
export type {
  ChosenRateCodec,
  Codec,
  CodecNames,
  CodecTraits,
  FixedRateCodec,
  Framing,
  PayloadFormat,
  Silence,
  Sourced,
} from './catalog/codecEntry.ts';
export { type LayerId, LAYERS, SRTP_SUITES, type SrtpSuite } from './catalog/layers.ts';
export type {
  Layer,
  LayerChoice,
  LayerFamily,
  LayerFlag,
  LayerNumber,
  LayerParameter,
  LayerSize,
  LayerSizes,
  LayerWord,
} from './catalog/layerEntry.ts';
export type { HmacIntegrity, LayerEntry, LayerParameters, LayerSpec } from './catalog/layerSpec.ts';
export { type PathId, PATHS } from './catalog/paths.ts';
export { type LedgerRow, type PacketLedger, packetSize } from './packet/packetSize.ts';
export type { PacketizationInput, PacketizationValues } from './packet/packetization.ts';
export type { PayloadRange, PayloadSpan } from './packet/payloadRange.ts';
export { type PlannedSite, planSites, type PlanSitesOptions, type SiteIssue, type SiteRow } from './plan/planSites.ts';
export { type CallBandwidth, callBandwidth, type CallBandwidthInput } from './plan/callBandwidth.ts';
export type { CallSilence, SilentPacket } from './plan/silentPackets.ts';
export type { PointRates, Rates } from './bandwidth/totalRate.ts';

export type { ControlFlows } from './plan/controlFlows.ts';
export type { ControlFlow, ControlWay } from './plan/controlWay.ts';
export { type PeerId, PEERS, SIGNALING, type SignalingId } from './catalog/controlTraffic.ts';
export type { Exchange, Feedback, Peer, Repeated, Signaling } from './catalog/controlEntry.ts';
export { PAYLOAD_FORMATS } from './catalog/payloadFormats.ts';
export { feedbackIntervalMs, reportIntervalMs } from './bandwidth/controlRate.ts';
export { dataVolumeBytes, monthCallSeconds } from './bandwidth/dataVolume.ts';
export { fragments } from './packet/fragments.ts';
export { headerExtensionBytes } from './packet/headerExtension.ts';

// Link
export type { LinkInput, LinkValues } from './link/linkFit.ts';
export { backupFit, type BackupValues } from './link/backupFit.ts';
export { redundantLinks, type RedundantLinks } from './link/redundantLinks.ts';
export { growth, type GrowthStep, type GrowthValues } from './link/growth.ts';
export { STANDARD_LINKS, type StandardLink } from './catalog/standardLinks.ts';
export { smallestStandardLink } from './link/smallestStandardLink.ts';
export { serializationDelayMs } from './link/serializationDelay.ts';
export { type FragmentationValues, linkFragmentation } from './link/linkFragmentation.ts';
export {
  type DsssTiming,
  type OfdmTiming,
  WIFI_STANDARDS,
  type WifiAccess,
  type WifiStandardId,
} from './catalog/wifiStandards.ts';
export type { WifiAirtimeInput, WifiContention } from './link/wifiInput.ts';
export { type WifiAirtime, wifiAirtime } from './link/wifiAirtime.ts';
export { airtimeCalls } from './link/airtimeCalls.ts';
export { wifiCalls, type WifiCallsValues } from './link/wifiCalls.ts';

// Quality
export { eModel } from './quality/eModel.ts';
export type { EchoReference, EModelInput, EModelParameters } from './quality/eModelInput.ts';
export type { EModelResult } from './quality/eModelResult.ts';
export type { EchoConvention } from './quality/echoPath.ts';
export type { EModelWarning, EModelWarningCode } from './quality/eModelWarnings.ts';
export type { NoiseValues } from './quality/noise.ts';
export type { SimultaneousValues } from './quality/simultaneousImpairment.ts';
export { E_MODEL_PARAMETERS, type EModelParameter, type EModelParameterName } from './catalog/eModelParameters.ts';
export { E_MODEL_SCALES, type EModelScale, type EModelScaleEntry } from './catalog/eModelScales.ts';
export { meanOpinionScore } from './quality/meanOpinionScore.ts';
export { rFactorFromMeanOpinionScore } from './quality/rFactorFromMeanOpinionScore.ts';
export { goodOrBetterPercent } from './quality/goodOrBetterPercent.ts';
export { poorOrWorsePercent } from './quality/poorOrWorsePercent.ts';
export { satisfaction } from './quality/satisfaction.ts';
export { type Satisfaction, SATISFACTION_BANDS, type SatisfactionBand } from './catalog/satisfactionBands.ts';
export {
  DELAY_PARTS,
  type DelayPartId,
  JITTER_KINDS,
  type JitterKind,
  PROPAGATION_RULES,
  type PropagationRule,
  SIMPLE_BUFFER_RULES,
  type SimpleBufferRule,
} from './catalog/delayConventions.ts';
export { delayBudget, type DelayBudget, type DelayBudgetInput } from './quality/delayBudget.ts';
export type { DelayPart } from './quality/delayPart.ts';
export type { DelayHop, NetworkPath } from './quality/networkDelays.ts';
export type { DelayTail } from './quality/delayTails.ts';
export { type Jitter, jitterBuffer, type JitterBufferInput, type JitterBufferValues } from './quality/jitterBuffer.ts';
export { simpleBuffer } from './quality/simpleBuffer.ts';
export { lossAfterBufferRatio } from './quality/lossAfterBufferRatio.ts';
export { repairedLoss, type RepairedLossValues } from './quality/repairedLoss.ts';
export type { DelayMargin, LossMargin, ScoreMargin, ThresholdMargins } from './quality/thresholdMargins.ts';
export { type ProfileId, PROFILES } from './catalog/thresholds.ts';
export type { QualityLimits, QualityProfile, ScoreLimit } from './catalog/qualityProfile.ts';
export { type ImpairmentInput, impairmentOf, IMPAIRMENTS } from './catalog/impairments.ts';
export type { Concealment, Impairment, OwnImpairment } from './catalog/impairmentEntry.ts';
export { callQuality, type CallQuality, type CallQualityInput, type RatedCodec } from './quality/callQuality.ts';
export type { HeardLoss, NetworkQuality } from './quality/heardLoss.ts';
export {
  qualityBudget,
  type BindingLimit,
  type QualityBudget,
  type QualityBudgetInput,
} from './quality/qualityBudget.ts';
export { codecBudgets, type CodecBudget, type CodecBudgetsInput } from './plan/codecBudgets.ts';

// QoS
export {
  type AccessCategory,
  SERVICE_CLASSES,
  type ServiceClass,
  type ServiceClassId,
} from './catalog/serviceClasses.ts';
export { CODE_POINTS, type CodePoint } from './catalog/codePoints.ts';
export { CLASS_MECHANISMS, type ClassMechanisms, type Conditioning, CONDITIONINGS } from './catalog/classMechanisms.ts';
export { type FlowMarks, type FlowPriority, WEBRTC_MARKS } from './catalog/webrtcMarks.ts';
export { type MarkedTraffic, MARKING_STYLES, type MarkingStyle, type MarkingStyleId } from './catalog/markingStyles.ts';
export { ACCESS_CATEGORIES, type AccessParameters } from './catalog/accessCategories.ts';
export type { QosClass } from './qos/markings.ts';
export type { ClassMarks } from './qos/classMarks.ts';
export {
  type Burstiness,
  OTHER_ACTIVITIES,
  type OtherActivity,
  type OtherActivityId,
} from './catalog/otherActivity.ts';
export { ROUTER_QUEUE } from './catalog/routerQueue.ts';
export type { NeededKinds, PlannedKind, PlannedQos } from './plan/plannedKinds.ts';
export type { PlannedBulk, PlannedQueues } from './plan/plannedQueues.ts';
export type { FullSizePackets, LinkOutlook } from './plan/linkOutlook.ts';
export type { OtherKind, WayRates } from './plan/otherRates.ts';
export { defaultUserPriority } from './qos/defaultUserPriority.ts';
export { accessCategory } from './qos/accessCategory.ts';
export { unmappedAccess, type UnmappedAccess } from './qos/unmappedAccess.ts';
export { linkPriorities, type LinkPriorities } from './qos/linkPriorities.ts';
export {
  type QueueDemand,
  type QueueShare,
  queueShares,
  type QueueShares,
  type QueueTotals,
} from './qos/queueShares.ts';
export { policer, type PolicerValues } from './qos/policer.ts';
export { bulkDelay, type BulkDelayValues } from './qos/bulkDelay.ts';
export { shapedBulkBitsPerSecond } from './qos/shapedBulk.ts';

// The vendor's guide as data
export {
  EXOTEL_BANDWIDTH,
  EXOTEL_CODECS,
  type PublishedBandwidth,
  type PublishedCodec,
  type PublishedRange,
} from './catalog/exotel.ts';

export {
  EXOTEL_API_RATE,
  EXOTEL_CALL_RATE,
  EXOTEL_PLANS,
  EXOTEL_SLOTS,
  type PlanLimit,
} from './catalog/exotelLimits.ts';

// Readiness
export { firewallRules, type FirewallInput } from './readiness/firewallRules.ts';
export { type FirewallRule, isUnresolved, type PortSpan, type RuleEnd } from './readiness/firewallRule.ts';
export { portArithmetic, type PortInput, type PortValues } from './readiness/portArithmetic.ts';
export { dnsChecks, type DnsInput } from './readiness/dnsChecks.ts';
export { proxyChecks, type ProxyInput } from './readiness/proxyChecks.ts';
export type { Check } from './readiness/check.ts';
export { connectivityTests, type TestInput } from './readiness/connectivityTests.ts';
export type { ConnectivityProbe, ConnectivityTest } from './readiness/connectivityTest.ts';
export { networkAddress } from './catalog/networkAddress.ts';
export { type IntegrationId, INTEGRATIONS } from './catalog/integrations.ts';
export { PORT_NEEDS, type PortNeed, type RoleId, ROLES, VSIP_ACCESS } from './catalog/portNeeds.ts';
export {
  EXOTEL_ADVICE,
  EXOTEL_COMMANDS,
  EXOTEL_DNS,
  EXOTEL_ENDPOINTS,
  EXOTEL_IMPACTS,
  EXOTEL_PROXY,
  EXOTEL_RESOLVERS,
  EXOTEL_WEBRTC_DOMAINS,
  type GuideAdvice,
  type GuideDomain,
  type GuideEndpoint,
} from './catalog/exotelGuide.ts';
export { EXOTEL_TROUBLES, type GuideTrouble, type SymptomId } from './catalog/exotelTroubles.ts';
export { NAT_RULES, PORT_SPARE, STREAM_PORTS } from './catalog/natRules.ts';
export type { MixBlocking, MixClass } from './plan/mixBlocking.ts';
export type { MixedCall } from './link/mixedCalls.ts';
export type { PlannedReadiness } from './plan/plannedReadiness.ts';

// Plan
export { planCapacity } from './plan/planCapacity.ts';
export { bandwidthCurve, type BandwidthCurve, type BandwidthPoint } from './plan/bandwidthCurve.ts';
export type {
  Plan,
  PlannedBandwidth,
  PlannedLink,
  PlannedMedia,
  PlannedQuality,
  PlannedVolume,
  PublishedFigures,
} from './plan/plan.ts';
export type { Finding } from './plan/findings.ts';
export type { FindingCode } from './plan/findingCode.ts';

// The question turned round
export { solve } from './plan/solve.ts';
export type {
  CodecRange,
  MostAgents,
  MostCalls,
  MostErlangs,
  SmallestLink,
  Solutions,
  Solved,
  SolveGoal,
  SolveInput,
} from './plan/solution.ts';
export type { SolveConstraints } from './plan/constraints.ts';
export type { CodecChoice, CodecChoices } from './plan/codecChoices.ts';

// Plans beside each other
export { comparePlans, type PlanComparison, type PlanDelta } from './plan/comparePlans.ts';
export { type InputEffect, type InputSensitivity, sensitivity, type SensitivityOptions } from './plan/sensitivity.ts';
export { type OutputBand, planRange, type PlanRange, type PlanRangeInput } from './plan/planRange.ts';
export type { InputRanges } from './plan/scenarioRanges.ts';
export type { InputRange } from './plan/triangular.ts';
export { type AppliedWhatIf, type IdleWhatIf, type WhatIf, type WhatIfOptions, whatIfs } from './plan/whatIfs.ts';

// Whose number is it
export { type FigureUser, reconcile, type ReconcileInput, type Reconciliation } from './plan/reconcile.ts';
export type { Assumptions } from './plan/assumptions.ts';
export {
  type CountingHabit,
  HEADER_HABITS,
  type HeaderHabit,
  LINK_HABITS,
  type LinkHabit,
  type Mega,
  type PacketRate,
} from './catalog/measurementConventions.ts';
export type { FigurePart } from './catalog/publishers.ts';

// Explain
export { explain, type Step } from './explain/explain.ts';
export type { Formula, FormulasOf, NumericField } from './evidence/formula.ts';
export type { Cite, Cited, NumericKey, Status } from './evidence/source.ts';
export type { SourceId } from './evidence/sources.ts';
export { formatBitRate, formatNumber, formatRatio, formatValue } from './units/format.ts';
export { type Unit, UNIT_SUFFIXES, type UnitSuffix, unitSuffix } from './units/suffix.ts';

// Errors
export { CapacityError, type CapacityErrorCode } from './errors/capacityError.ts';
