import { createWriteStream, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';

/** A file that is written beside the one it replaces, which stays as it is until all is written. */
export interface ReplacedFile {
  output: Writable;
  /** Puts it in the place of the other. */
  done: () => void;
  /** Leaves the other as it was. */
  undone: () => void;
}

/** Where what is there is no file, such as a pipe or a terminal, it is written to as it is. */
export function replacedFile(path: string): ReplacedFile {
  const old = statSync(path, { throwIfNoEntry: false });
  if (old && !old.isFile()) return { output: createWriteStream(path), done: () => undefined, undone: () => undefined };
  const target = old ? realpathSync(path) : path;
  const aside = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  return {
    output: createWriteStream(aside, { flags: 'wx', ...(old && { mode: old.mode }) }),
    done: () => {
      renameSync(aside, target);
    },
    undone: () => {
      rmSync(aside, { force: true });
    },
  };
}
