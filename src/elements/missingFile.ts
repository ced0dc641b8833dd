/**
 * What to say when a file of the element did not load.
 *
 * @param error what `import()` threw: browsers name the file in it, each in its own words
 * @param standard the file's name in the build for pages, where the error has none
 */
export function missingFile(what: string, error: unknown, standard: string, remedy: string): string {
  const [file = standard] = /[^/\s]+\.[jt]s(?=[?#]|$)/.exec(String(error)) ?? [];
  return `${what} missing: ${file} did not load. It belongs beside the element’s own file. ${remedy} to try again.`;
}
