/*
 * What a step can say to GitHub's runner by its log (GitHub Docs, Workflow commands). As @actions/core writes it, which brings an
 * HTTP client that takes longer to load than a whole plan without it (docs/adr/0034-start-up.md).
 */
import { EOL } from 'node:os';

/** A line that is just shown. The runner reads a command in whatever begins with `::`. */
export function writeLine(line: string): void {
  process.stdout.write(line + EOL);
}

/** Masks a string in the log from now on. It must be one line, since the runner looks through lines. */
export function addMask(secret: string): void {
  writeCommand('add-mask', secret);
}

/** A line that only a run with debug logging shows. */
export function writeDebug(line: string): void {
  writeCommand('debug', line);
}

export function startGroup(name: string): void {
  writeCommand('group', name);
}

export function endGroup(): void {
  writeCommand('endgroup', '');
}

/** A line that GitHub also shows above the log. */
export function annotate(level: 'notice' | 'warning' | 'error', title: string, message: string): void {
  const property = escaped(title).replaceAll(':', '%3A').replaceAll(',', '%2C');
  writeCommand(property === '' ? level : `${level} title=${property}`, message);
}

function writeCommand(command: string, message: string): void {
  writeLine(`::${command}::${escaped(message)}`);
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
