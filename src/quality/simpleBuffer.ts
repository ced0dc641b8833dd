import { SIMPLE_BUFFER_RULES, type SimpleBufferRule } from '../catalog/delayConventions.ts';
import { entryOf } from '../catalog/entryOf.ts';
import { type Jitter, jitterBuffer, type JitterBufferValues } from './jitterBuffer.ts';

/**
 * A buffer by a rule of thumb, and the late packets that such a rule does not speak of.
 *
 * @param input `rule`, and the jitter as {@link jitterBuffer} takes it: `jitterMs` [ms], `jitterKind`, `delayTail`
 * @returns the buffer of the rule [ms], with what is late for it [0…1]
 * @throws CapacityError as {@link jitterBuffer} does; `unknown-id` for a rule that is not there
 * @source RFC 5481 section 3.2, against which the rule is held
 * @example simpleBuffer({ rule: 'twice-jitter', jitterMs: 10, jitterKind: 'rfc3550' }).lateRatio // 0.13533…
 */
export function simpleBuffer({ rule, ...jitter }: Jitter & { rule: SimpleBufferRule }): JitterBufferValues {
  const { jitterFactor, extraMs } = entryOf(SIMPLE_BUFFER_RULES, rule, 'rule');
  return jitterBuffer({ ...jitter, bufferMs: jitterFactor * jitter.jitterMs + extraMs });
}
