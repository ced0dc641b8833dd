/** What is compared: bits against score, of one path and one scale. */
interface Comparable {
  path?: string;
  scale: string | null;
  callBitsPerSecond: number;
  meanOpinionScore: number | null;
}

/**
 * Those that no other beats: none of the same path and scale has fewer bits and as good a score, or as many and a
 * better one. What has no score is in no comparison. Equal ones stand there together.
 */
export function onFrontier<T extends Comparable>(choices: readonly T[]): Set<T> {
  const groups = new Map<string, T[]>();
  for (const choice of choices) {
    if (choice.meanOpinionScore === null) continue;
    const key = `${choice.path ?? ''} ${choice.scale ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), choice]);
  }
  return new Set([...groups.values()].flatMap(frontierOf));
}

function frontierOf<T extends Comparable>(choices: readonly T[]): T[] {
  const scoreOf = ({ meanOpinionScore }: T) => meanOpinionScore ?? 0;
  const sorted = [...choices].sort((a, b) => a.callBitsPerSecond - b.callBitsPerSecond || scoreOf(b) - scoreOf(a));
  const kept: T[] = [];
  for (const choice of sorted) {
    const last = kept.at(-1);
    const isEqual = last?.callBitsPerSecond === choice.callBitsPerSecond && scoreOf(last) === scoreOf(choice);
    if (!last || isEqual || scoreOf(choice) > scoreOf(last)) kept.push(choice);
  }
  return kept;
}
