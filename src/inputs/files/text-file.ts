import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { grouped } from '../../domain/values/wording.ts';

/** Which files a workflow may name. */
export interface FileRule {
  /** Where relative paths begin. */
  readonly workspace: string;
  /** Other folders in which the file may lie. */
  readonly elsewhere: readonly string[];
  /** Why any other file must not be read: completes «checkpoint-file is 'x': …». */
  readonly outside: string;
  readonly maxBytes: number;
}

/** What a file says; that it is not there; or why it must not or cannot be read, in words that never contain what it says. */
export type TextFile = { readonly text: string } | { readonly isMissing: true } | { readonly mistake: string };

/** Reads a regular file of UTF-8 whose real path lies in one of the folders. */
export async function readTextFile(path: string, rule: FileRule): Promise<TextFile> {
  try {
    const found = await findFile(path, rule);
    if ('mistake' in found) return found;
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(found.file)) };
  } catch (error) {
    if (error instanceof TypeError) return { mistake: 'it is not UTF-8.' };
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    return code === 'ENOENT' ? { isMissing: true } : { mistake: `it cannot be read (${code}).` };
  }
}

/** The real file behind a path. @throws where there is none. */
async function findFile(path: string, rule: FileRule): Promise<{ file: string } | { mistake: string }> {
  const { workspace, elsewhere, maxBytes } = rule;
  const outside = { mistake: rule.outside };
  const named = [workspace, ...elsewhere];
  const real = await Promise.all(named.map((folder) => realpath(folder).catch(() => resolve(folder))));
  const isWithinOne = (some: readonly string[], file: string) => some.some((folder) => isWithin(resolve(folder), file));
  // Before the path is followed, so that nothing is revealed about files outside.
  if (!isWithinOne([...named, ...real], resolve(workspace, path))) return outside;
  const file = await realpath(resolve(workspace, path));
  if (!isWithinOne(real, file)) return outside;
  const stats = await stat(file);
  if (!stats.isFile()) return { mistake: 'it is not a regular file.' };
  if (stats.size > maxBytes)
    return { mistake: `it is ${grouped(stats.size)} bytes; the limit is ${grouped(maxBytes)}.` };
  return { file };
}

function isWithin(root: string, file: string): boolean {
  const path = relative(root, file);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
