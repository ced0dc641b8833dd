/** What a finding is about: a word that programs can rely on. */
export type FindingCode =
  /** The planned calls need more than the link leaves for them. */
  | 'link-too-small'
  /** One call takes less or more than the publisher's range says. */
  | 'published-range-left'
  /** A limit of the profile is missed; as a warning, what its publisher recommends. */
  | 'delay-limit'
  | 'jitter-limit'
  | 'loss-limit'
  | 'round-trip-limit'
  | 'mean-opinion-score-limit'
  /** The calls score less than was aimed at. */
  | 'quality-target'
  /** From mouth to ear it takes longer than conversations bear unnoticed. */
  | 'mouth-to-ear'
  /** A part of the delay is published nowhere. */
  | 'delay-incomplete'
  /** The buffer is too short for the jitter. */
  | 'late-packets'
  /** What concealment of lost packets would change. */
  | 'concealment'
  /** Nothing is published of how the codec sounds, or bears loss. */
  | 'no-published-quality'
  /** What is published of the codec, as far as the rating uses it, is no standard. */
  | 'planning-estimate'
  /** The E-model is used where it says itself that it does not hold, or leaves something out. */
  | 'model-limit'
  /** A packet is larger than a layer carries whole. */
  | 'packet-fragments'
  /** What goes with the voice is no longer small beside it. */
  | 'control-traffic'
  /** Blocked callers who redial at once are not in the model of retries. */
  | 'quick-redial'
  /** Callers are few: what Erlang B would have said. */
  | 'finite-sources'
  /** Calls that another group passes on: what Erlang B would have said. */
  | 'bursty-overflow'
  /** As many channels as callers. */
  | 'channel-per-caller'
  /** So much is blocked, or so few agents are there, that the model is at its end. */
  | 'overload'
  /** Trunks in front of a queue, exactly and as it is the habit, differ. */
  | 'trunks-by-habit'
  /** More calls at once than the provider's plan has. */
  | 'plan-limit'
  /** More calls begin in a minute than the provider takes. */
  | 'call-rate-limit'
  /** All queues together are more than the link has. */
  | 'queues-too-large'
  /** Queues that are served first take a larger share than the rule allows. */
  | 'priority-limit'
  /** A bulk download on the same link: what voice waits for without queues. */
  | 'bulk-download'
  /** Behind one full-size packet voice waits longer than the rule allows. */
  | 'slow-link'
  /** Growth makes the link too small within the years looked at. */
  | 'link-outgrown'
  /** Not all calls find room when the first link is lost. */
  | 'backup-too-small'
  /** On the link alone calls of one use would be blocked more often than is accepted. */
  | 'mix-blocking'
  /** The profile's publisher has no ports for what the site uses. */
  | 'integration-not-offered'
  /** All calls take more ports than the range has. */
  | 'port-range-narrow'
  /** One public address has too few ports for all mappings. */
  | 'nat-pool'
  /** Resolvers, or a proxy, are not as the guide asks. */
  | 'dns-check'
  | 'proxy-check'
  /** Nobody said where an end of a rule is. */
  | 'addresses-unresolved'
  /** What rewrites SIP on the way, and mappings that time out. */
  | 'sip-gateway'
  /** An access point without a map sends voice in another queue. */
  | 'wifi-default-map'
  /** Nothing is offered, so nothing is planned. */
  | 'no-calls';
