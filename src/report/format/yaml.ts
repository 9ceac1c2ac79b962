import { INVISIBLE } from '../../domain/values/invisible-characters.ts';

/**
 * A value as lines of YAML 1.2, in block style and with each text, number or boolean on a line of its own, so that a diff shows
 * what changes. Whoever reads the lines gets the value again. Every character can be seen.
 */
export function yamlLines(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [scalar(value)];
  if (isEmpty(value)) return [Array.isArray(value) ? '[]' : '{}'];
  if (Array.isArray(value)) {
    return value.flatMap((entry) => yamlLines(entry).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`));
  }
  return Object.entries(value).flatMap(([key, entry]: [string, unknown]) => {
    const lines = yamlLines(entry);
    if (typeof entry !== 'object' || entry === null || isEmpty(entry)) return [`${scalar(key)}: ${lines.join('')}`];
    return [`${scalar(key)}:`, ...lines.map((line) => `  ${line}`)];
  });
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

/**
 * Bare where every YAML reads it as just that text, 1.1 with its `yes` and `off` too, else in double quotes, with the escapes of JSON
 * (YAML 1.2, 5.7): there a character has one escape, never a surrogate pair.
 */
function scalar(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  const isPlain =
    /^[A-Za-z][\w./:@*+-]*(?: [\w./@*+-]+)*$/.test(value) &&
    !/^(?:true|false|null|yes|no|on|off|[yn])$|:(?: |$)/i.test(value);
  return isPlain ? value : JSON.stringify(value).replace(INVISIBLE, escaped);
}

function escaped(character: string): string {
  const digits = character.codePointAt(0)!.toString(16);
  return digits.length > 4 ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}
