/** Why a text is no quantity, and what may have been meant: the end of what an error says it expected. */
export class Refusal extends Error {
  constructor(hint = '') {
    super(hint);
    this.name = 'Refusal';
  }
}

/** The question that an error ends in. Empty where there is nothing to ask. */
export function didYouMean(candidates: readonly string[]): string {
  const different = [...new Set(candidates)].slice(0, 3);
  return different.length === 0 ? '' : `did you mean ${different.join(' or ')}?`;
}
