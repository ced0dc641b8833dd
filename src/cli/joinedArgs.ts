/** `--calls -5` as `--calls=-5`: a negative number is a value to be judged and not an option. */
export function joinedArgs(args: readonly string[]): string[] {
  return args.flatMap((arg, index) => {
    if (/^-[\d.]/.test(arg) && args[index - 1]?.startsWith('--')) return [];
    const next = args[index + 1] ?? '';
    return arg.startsWith('--') && /^-[\d.]/.test(next) ? [`${arg}=${next}`] : [arg];
  });
}
