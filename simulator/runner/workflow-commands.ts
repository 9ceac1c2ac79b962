/** Workflow commands in a step's log, read the way the runner reads them. */

export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  title: string | null;
  message: string;
}

export interface WorkflowCommands {
  masks: string[];
  annotations: Annotation[];
  groups: string[];
  /** Names of all other commands obeyed, such as `debug`, or `set-env` where text from outside got through. */
  others: string[];
}

/** What the runner would obey in this output. */
export function readWorkflowCommands(output: string): WorkflowCommands {
  const found: WorkflowCommands = { masks: [], annotations: [], groups: [], others: [] };
  let stopToken: string | null = null;
  for (const line of output.split(/\r?\n/)) {
    const command = parseCommand(line, stopToken);
    if (!command) continue;
    if (stopToken !== null) stopToken = null;
    else if (command.name === 'stop-commands') stopToken = command.data;
    else record(found, command);
  }
  return found;
}

interface Command {
  name: string;
  properties: Record<string, string>;
  data: string;
}

const COMMANDS = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
];

/** The runner trims a line before it looks for `::`, and obeys the older `##[command]` anywhere in a line. */
function parseCommand(line: string, stopToken: string | null): Command | null {
  const [, name, properties, data] =
    /^\s*::([^\s:]+)(?: (.*?))?::(.*?)\s*$/.exec(line) ?? /##\[([^\s\]]+)(?: ([^\]]*))?\](.*)$/.exec(line) ?? [];
  if (!name) return null;
  if (stopToken !== null) return name === stopToken ? { name, properties: {}, data: '' } : null;
  if (!COMMANDS.includes(name.toLowerCase())) return null;
  return { name: name.toLowerCase(), properties: readProperties(properties ?? ''), data: unescape(data ?? '') };
}

function readProperties(text: string): Record<string, string> {
  const pairs = text.split(/[,;]/).map((pair) => pair.trim().split('='));
  return Object.fromEntries(
    pairs.map(([key, ...value]) => [key!, unescape(value.join('=').replace(/%3A/g, ':').replace(/%2C/g, ','))]),
  );
}

function unescape(text: string): string {
  return text.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%');
}

function record(found: WorkflowCommands, { name, properties, data }: Command): void {
  if (name === 'add-mask') found.masks.push(data);
  else if (name === 'group') found.groups.push(data);
  else if (name === 'error' || name === 'warning' || name === 'notice') {
    found.annotations.push({ level: name, title: properties.title ?? null, message: data });
  } else if (name !== 'endgroup') found.others.push(name);
}
