import { CapacityError } from '../errors/capacityError.ts';
import { valueAt } from '../explain/valueAt.ts';
import type { Plan } from '../plan/plan.ts';
import { DEFAULT_CODEC } from '../scenario/fillScenario.ts';
import type { Issue } from '../scenario/issue.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { askFields, type AskField, type Asked, ATTRIBUTE_KINDS, ATTRIBUTE_PATHS, KIND } from './askFields.ts';
import { type Draft, put, STARTS } from './draft.ts';
import { engine as usualEngine, type Engine } from './engine.ts';
import { readField, writeField } from './fieldText.ts';

/**
 * What is asked and what was answered last: the typed texts, word for word, and the last scenario that was in order.
 *
 * Without any DOM. Nothing typed is lost: a text stays until another takes its place, also where it means nothing or
 * where its question is not asked just now. What an engine refuses that is not whole stays open: the last answer and no
 * issue, until the whole one is there or is known not to come.
 */
export class ScenarioStore {
  /** The last scenario in order, without defaults. */
  scenario: Scenario | undefined;
  /** The plan of that scenario. */
  plan: Plan | undefined;
  #engine: Engine;
  #issues: readonly Issue[] = [];
  #base: Draft = {};
  #draft: Draft = {};
  #texts = new Map<string, string>();
  /** What is wrong with the scenario to begin anew with, until a person goes on without it. */
  #refused: readonly Issue[] = [];
  /** A scenario that the engine refuses and the whole one may take, and what was typed over it since. */
  #held: { input: unknown; texts: Map<string, string>; isSettled: boolean } | undefined;
  #isPatient = true;

  constructor(engine: Engine = usualEngine) {
    this.#engine = engine;
  }

  get engine(): Engine {
    return this.#engine;
  }

  /** What is wrong with what stands in the fields now; nothing while the whole engine is waited for. */
  get issues(): readonly Issue[] {
    return this.needsWhole && this.#isPatient ? [] : this.#issues;
  }

  /** True when the engine has not answered and the whole one might: it does not know what is missing either. */
  get needsWhole(): boolean {
    return !this.#engine.isWhole && this.#issues.some(({ code }) => code !== 'missing');
  }

  /** Goes on with the whole engine: what is still open is asked again, in the same words. */
  widen(engine: Engine): void {
    const held = this.#held;
    const isOpen = held ? held.isSettled : this.needsWhole;
    this.#engine = engine;
    this.#held = undefined;
    if (held && this.replace(held.input)) this.#texts = held.texts;
    if (isOpen) this.#settle();
  }

  /** Shows what is wrong after all: the whole engine did not come. */
  giveUp(): void {
    this.#isPatient = false;
  }

  /**
   * Begins anew with a whole scenario.
   *
   * @param input a scenario, or its link text; when it is not in order all stays as it was, but for the issues
   * @returns whether it is in order
   */
  replace(input: unknown): boolean {
    const { isWhole, decodeScenario, encodeScenario, parseScenario } = this.#engine;
    const given = typeof input === 'string' ? decodeScenario(input) : parseScenario(input);
    // Through the link text and back: it leaves out what the scenario itself calls a default.
    const result = given.ok ? decodeScenario(encodeScenario(given.scenario)) : given;
    if (!result.ok) {
      this.#issues = this.#refused = result.issues;
      if (!isWhole) this.#held = { input, texts: new Map(), isSettled: false };
      return false;
    }
    this.#held = undefined;
    this.#refused = [];
    this.#base = { ...result.scenario };
    this.#texts.clear();
    this.#settle();
    return true;
  }

  /** Takes what was typed into the field at a path. */
  type(path: string, text: string): void {
    if (!this.#held) this.#refused = [];
    this.#put(path, text);
    this.#settle();
  }

  /** Takes single attributes, by the names of their properties: each is what a person could have typed, or says nothing any more. */
  take(attributes: Readonly<Partial<Record<keyof typeof ATTRIBUTE_PATHS, string | number | undefined>>>): void {
    for (const [name, said] of Object.entries(attributes)) {
      const text = said === undefined ? said : String(said);
      const kind = ATTRIBUTE_KINDS[name];
      if (kind && (text || this.#texts.get(KIND) === kind)) this.#put(KIND, text ? kind : undefined);
      for (const path of ATTRIBUTE_PATHS[name as keyof typeof ATTRIBUTE_PATHS]) this.#put(path, text);
    }
    this.#settle();
  }

  /** What decides which questions are asked. */
  get asked(): Asked {
    const answer = (path: string, standard: string) => {
      const said = this.#texts.get(path) ?? valueAt(this.#base, path);
      return typeof said === 'string' ? said : standard;
    };
    return {
      kind: answer(KIND, 'calls'),
      codec: this.#engine.findCodec(answer('media.codec', Array.isArray(this.#base['media']) ? '' : DEFAULT_CODEC)),
    };
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
  isDefault({ path, standard }: AskField): boolean {
    const isUnsaid = standard !== undefined && valueAt(this.plan?.scenario, path) === undefined;
    return (isUnsaid || (this.plan?.scenario.defaults.includes(path) ?? false)) && !this.#texts.get(path);
  }

  /** True once somebody has chosen, be it nothing. */
  isAnswered({ path }: AskField): boolean {
    return this.#texts.has(path) || valueAt(this.#base, path) !== undefined;
  }

  issueAt(path: string): Issue | undefined {
    return this.issues.find((issue) => issue.path === path);
  }

  #default({ path, standard }: AskField): unknown {
    const isFollowed = path === 'media.path' && valueAt(this.#draft, 'media.layers') !== undefined;
    return isFollowed ? undefined : (valueAt(this.plan?.scenario, path) ?? standard);
  }

  #put(path: string, text: string | undefined): void {
    for (const texts of [this.#texts, this.#held?.texts])
      if (text === undefined) texts?.delete(path);
      else texts?.set(path, text);
  }

  #settle(): void {
    const unread = this.#write();
    const known = (this.#issues = [...this.#refused, ...unread]);
    if (this.#held) this.#held.isSettled = true;
    // An answer without the scenario that was refused would be one to a question that nobody asked.
    if (this.#refused.length > 0 && this.#isPatient) return;
    const result = this.#engine.parseScenario(this.#draft);
    if (!result.ok) {
      const isNew = ({ path }: Issue) => !known.some((issue) => issue.path === path);
      this.#issues = [...known, ...result.issues.filter(isNew)];
    } else if (unread.length === 0) this.#answer(result.scenario);
  }

  #answer(scenario: Scenario): void {
    try {
      this.plan = this.#engine.planCapacity(scenario);
      this.scenario = scenario;
    } catch (error) {
      if (!(error instanceof CapacityError)) throw error;
      const { field, expected, received } = error;
      this.#issues = [{ path: field, code: 'out-of-range', expected, received }];
    }
  }

  /** The draft from the scenario begun with and all typed texts whose questions are asked; texts that mean nothing are returned. */
  #write(): Issue[] {
    const { asked } = this;
    const draft = (this.#draft = structuredClone(this.#base));
    const isOther = valueAt(draft, KIND) !== asked.kind;
    if (isOther) draft['demand'] = { kind: asked.kind, ...(STARTS[asked.kind] ?? this.#callsSoFar()) };
    if (this.#texts.has('media.path')) put(draft, 'media.layers', undefined);
    return askFields(this.#engine).flatMap((field) => {
      const text = this.#texts.get(field.path);
      if (field.when && !field.when(asked)) {
        // A demand of another kind has begun anew, and one of a kind that is not asked keeps what it says.
        if (!field.path.startsWith('demand.')) put(draft, field.path, undefined);
      } else if (text !== undefined) {
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
