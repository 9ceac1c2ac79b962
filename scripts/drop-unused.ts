import { minify } from 'terser';

/** A module as ncc writes it, without the parentheses around it, by which V8 compiles at once what is run at once. */
const MODULE = /(?<=^\/\*\*\*\/ \()(?:function)?\([^]*?^\/\*\*\*\/ \}(?=\))/gm;

const ONLY_UNUSED = { defaults: false, dead_code: true, passes: 2, side_effects: true, unused: true } as const;

/** Where a part of a module, or what it requires, comes from. */
const PATH = /MODULE: \.\//;

/**
 * A chunk of the bundle without what nothing in it uses: the SDK's clients come with the shapes of all their calls. Names and lines stay, so
 * that a stack trace can be read, and of the comments those that name a file; licenses are in licenses.txt.
 */
export async function dropUnused(chunk: string): Promise<string> {
  const modules = chunk.match(MODULE) ?? [];
  const dropped = await Promise.all(modules.map(dropUnusedOf));
  return chunk.replace(MODULE, () => dropped.shift()!);
}

async function dropUnusedOf(module: string): Promise<string> {
  // An assignment, since an expression that nobody uses would be dropped as a whole.
  const { code } = await minify(`module = ${module}`, {
    module: true,
    mangle: false,
    compress: { ...ONLY_UNUSED, keep_classnames: true, keep_fnames: true },
    // Its types say that it does nothing, but it is what breaks lines.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    format: { beautify: true, comments: PATH, indent_level: 2 },
  });
  return code!.replace(/^module = /, '').replace(/;$/, '');
}
