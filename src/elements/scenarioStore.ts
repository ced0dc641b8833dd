import { CapacityError } from '../errors/capacityError.ts';
import { valueAt } from '../explain/valueAt.ts';
import type { Plan } from '../plan/plan.ts';
import { planCapacity } from '../plan/planCapacity.ts';
import { DEFAULT_CODEC } from '../scenario/fillScenario.ts';
import type { Issue } from '../scenario/issue.ts';
import { parseScenario } from '../scenario/parseScenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { decodeScenario, encodeScenario } from '../scenario/scenarioUrl.ts';
import { ASK_FIELDS, type AskField, type Asked, ATTRIBUTE_KINDS, ATTRIBUTE_PATHS, KIND } from './askFields.ts';
import { readField, writeField } from './fieldText.ts';

type Draft = Record<string, unknown>;

/** What a demand begins with when its kind is chosen; what was typed before goes over it. */
const STARTS: Readonly<Record<string, object>> = {
  traffic: { offeredErlangs: 30, blockingRatio: 0.01 },
  'busy-hour': { callsPerHour: 600, holdSeconds: 180, blockingRatio: 0.01 },
};

/**
 * What is asked and what was answered last: the typed texts, word for word, and the last scenario that was in order.
 *
 * Without any DOM. Nothing typed is lost: a text stays until another takes its place, also where it means nothing or
 * where its question is not asked just now.
 */
export class ScenarioStore {
  /** The last scenario in order, without defaults. */
  scenario: Scenario | undefined;
  /** The plan of that scenario. */
  plan: Plan | undefined;
  /** What is wrong with what stands in the fields now. */
  issues: readonly Issue[] = [];
  #base: Draft = {};
  #draft: Draft = {};
  readonly #texts = new Map<string, string>();

  /**
   * Begins anew with a whole scenario.
   *
   * @param input a scenario, or its link text; when it is not in order all stays as it was, but for the issues
   */
  replace(input: unknown): void {
    const given = typeof input === 'string' ? decodeScenario(input) : parseScenario(input);
    // Through the link text and back: it leaves out what the scenario itself calls a default.
    const result = given.ok ? decodeScenario(encodeScenario(given.scenario)) : given;
    if (!result.ok) {
      this.issues = result.issues;
      return;
    }
    this.#base = { ...result.scenario };
    this.#texts.clear();
    this.#settle();
  }

  /** Takes what was typed into the field at a path. */
  type(path: string, text: string): void {
    this.#texts.set(path, text);
    this.#settle();
  }

  /** Takes single attributes, by the names of their properties: each is what a person could have typed. */
  take(attributes: Readonly<Partial<Record<keyof typeof ATTRIBUTE_PATHS, string>>>): void {
    for (const [name, text] of Object.entries(attributes)) {
      const kind = ATTRIBUTE_KINDS[name];
      if (kind) this.#texts.set(KIND, kind);
      for (const path of ATTRIBUTE_PATHS[name as keyof typeof ATTRIBUTE_PATHS]) this.#texts.set(path, text);
    }
    this.#settle();
  }

  /** What decides which questions are asked. */
  get asked(): Asked {
    const answer = (path: string, standard: string) => {
      const said = this.#texts.get(path) ?? valueAt(this.#base, path);
      return typeof said === 'string' ? said : standard;
    };
    return { kind: answer(KIND, 'calls'), codec: answer('media.codec', DEFAULT_CODEC) };
  }

  /** What stands in a field: what was typed, else the value in force. */
  textOf(field: AskField): string {
    return this.#texts.get(field.path) ?? writeField(field, valueAt(this.#draft, field.path) ?? this.#default(field));
  }

  /** The default of a field as text; empty for a field that has none. */
  defaultText(field: AskField): string {
    return this.isDefault(field) ? writeField(field, this.#default(field)) : '';
  }

  /** True while nobody has chosen what the field holds. */
  isDefault({ path }: AskField): boolean {
    return (this.plan?.scenario.defaults.includes(path) ?? false) && !this.#texts.get(path);
  }

  issueAt(path: string): Issue | undefined {
    return this.issues.find((issue) => issue.path === path);
  }

  #default({ path }: AskField): unknown {
    const isFollowed = path === 'media.path' && valueAt(this.#draft, 'media.layers') !== undefined;
    return isFollowed ? undefined : valueAt(this.plan?.scenario, path);
  }

  #settle(): void {
    const unread = this.#write();
    const result = parseScenario(this.#draft);
    const found = result.ok ? [] : result.issues;
    const isUnread = ({ path }: Issue) => unread.some((issue) => issue.path === path);
    this.issues = [...unread, ...found.filter((issue) => !isUnread(issue))];
    if (result.ok && unread.length === 0) this.#answer(result.scenario);
  }

  #answer(scenario: Scenario): void {
    try {
      this.plan = planCapacity(scenario);
      this.scenario = scenario;
    } catch (error) {
      if (!(error instanceof CapacityError)) throw error;
      const { field, expected, received } = error;
      this.issues = [{ path: field, code: 'out-of-range', expected, received }];
    }
  }

  /** The draft from the scenario begun with and all typed texts whose questions are asked; texts that mean nothing are returned. */
  #write(): Issue[] {
    const { asked } = this;
    const draft = (this.#draft = structuredClone(this.#base));
    const isOther = valueAt(draft, KIND) !== asked.kind;
    if (isOther) draft['demand'] = { kind: asked.kind, ...(STARTS[asked.kind] ?? this.#callsSoFar()) };
    if (this.#texts.has('media.path')) put(draft, 'media.layers', undefined);
    return ASK_FIELDS.flatMap((field) => {
      const text = this.#texts.get(field.path);
      if (field.when && !field.when(asked)) put(draft, field.path, undefined);
      else if (text !== undefined) {
        const { value, expected } = readField(field, text);
        if (expected !== undefined) return { path: field.path, code: 'wrong-type', expected, received: text };
        put(draft, field.path, value);
      }
      return [];
    });
  }

  /** Turning traffic into calls begins with the calls that the traffic came to. */
  #callsSoFar(): { peakCalls?: number } {
    return this.plan ? { peakCalls: this.plan.traffic.peakCalls } : {};
  }
}

/** Writes a value, or takes it away. */
function put(draft: Draft, path: string, value: unknown): void {
  const [key = '', inner] = path.split('.');
  if (inner === undefined) draft[key] = value;
  else draft[key] = { ...(draft[key] as Draft | undefined), [inner]: value };
  // A record without the keys that hold nothing: those would be unknown to the kind of demand that is asked.
  draft[key] = JSON.parse(JSON.stringify(draft[key] ?? null)) ?? undefined;
  if (draft[key] === undefined) Reflect.deleteProperty(draft, key);
}
