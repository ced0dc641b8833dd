/** Of a mix's defaults those that concern one use, as if it were alone. */
export function useDefaults(defaults: readonly string[], index: number): string[] {
  const own = `media.${index}.`;
  return defaults.flatMap((path) =>
    path.startsWith(own) ? [`media.${path.slice(own.length)}`] : path.startsWith('media.') ? [] : [path],
  );
}

/** Defaults of uses that were filled one by one, as those of the mix. */
export function mixDefaults(uses: readonly (readonly string[])[]): string[] {
  const isMedia = (path: string) => path.startsWith('media.');
  return [
    ...uses.flatMap((paths, index) => paths.filter(isMedia).map((path) => path.replace('media.', `media.${index}.`))),
    ...(uses[0] ?? []).filter((path) => !isMedia(path)),
  ];
}
