import type { Finding, FindingKind } from '../../../domain/integrity/finding.ts';
import type { IntegrityProof } from '../../../domain/integrity/proof.ts';
import { visible } from '../../../domain/values/printable.ts';
import { shellQuote } from '../../../domain/values/advice.ts';
import { minuteOf, periodOf } from '../../../domain/values/time.ts';
import { count, grouped, plural } from '../../../domain/values/wording.ts';
import { block, code, escape, table, withCode } from '../../format/markdown.ts';
import { FINDING_WORDS, inOrder, remainsWords } from '../../verdict/finding-words.ts';

/** What is known beside the proof. */
interface Beside {
  readonly hasCheckpoint: boolean;
  /** Names of accounts, as far as the census has them. */
  readonly names: ReadonlyMap<string, string | null>;
  readonly bucket: string | null;
}

/** More is in the evidence file. */
const MAX_FINDINGS = 20;
const MAX_LINES = 10;

/** What was verified, what is wrong with it, what to do, and what this does not prove; shorter without single findings. */
export function integrityBody(proof: IntegrityProof, beside: Beside): readonly [whole: string, shorter: string] {
  const { findings, warnings, unknown, interruptions } = proof;
  const sorted = inOrder(findings);
  const shown = sorted.slice(0, MAX_FINDINGS);
  const more = findings.length - shown.length;
  const inFile = (n: number) => `The file of the output ${code('evidence-file')} has ${count(n, 'finding')}.`;
  const rows = shown.map((one) => findingRow(one, beside.names));
  const found = [
    ...(rows.length > 0 ? [table(['What happened', 'Not proven'], rows)] : []),
    ...(more > 0 ? [`… and ${count(more, 'more finding')}. ${inFile(findings.length)}`] : []),
  ];
  const rest = [
    whatToDo(sorted, beside.bucket),
    listOf('Warnings', warnings),
    listOf('Could not be checked', unknown),
    listOf(
      'Gaps that the event history explains: the trail or log file validation was off',
      interruptions.map(({ from, to }) => (to === null ? `Since ${minuteOf(from)}` : `From ${periodOf(from, to)}`)),
    ),
    scope(proof, beside.hasCheckpoint),
  ];
  const filled = (parts: readonly string[]) => parts.filter((part) => part !== '').join('\n\n');
  return [filled([...found, ...rest]), filled([findings.length > 0 ? inFile(findings.length) : '', scope(proof, beside.hasCheckpoint)])]; // prettier-ignore
}

/** The name of an object has its account, Region and time; the folders before it are in the evidence file. */
function findingRow(
  { kind, account, region, object, from, to, message, remains }: Finding,
  names: Beside['names'],
): string[] {
  const name = names.get(account);
  const file = object === null ? '' : `<br><sub>${code(object.split('/').at(-1) || object)}</sub>`;
  const rest = remains === undefined ? '' : `<br>${withCode(remainsWords(remains))}`;
  return [
    `🔴 **${FINDING_WORDS[kind].label}**<br>${withCode(message)}${rest}${file}`,
    `${code(account)}${name ? ` ${escape(name)}` : ''}<br>${code(region)}<br>${escape(timeWords(from, to))}`,
  ];
}

function timeWords(from: string | null, to: string | null): string {
  if (from === null) return to === null ? 'time not known' : `until ${minuteOf(to)}`;
  return to === null ? `since ${minuteOf(from)}` : periodOf(from, to);
}

function listOf(title: string, sentences: readonly string[]): string {
  if (sentences.length === 0) return '';
  const more = sentences.length - MAX_LINES;
  const lines = sentences.slice(0, MAX_LINES).map((sentence) => `- ${withCode(sentence)}`);
  return [`**${title}**\n`, ...lines, ...(more > 0 ? [`- … and ${grouped(more)} more.`] : [])].join('\n');
}

const GONE: readonly FindingKind[] = ['checkpoint-mismatch', 'digest-missing', 'tail-missing', 'file-missing'];
const CHANGED: readonly FindingKind[] = ['file-modified', 'file-rewritten', 'digest-invalid', 'chain-broken'];

/** For each sort of finding once. */
function whatToDo(findings: readonly Finding[], bucket: string | null): string {
  if (findings.length === 0) return '';
  const has = (kinds: readonly FindingKind[]) => findings.some(({ kind }) => kinds.includes(kind));
  const steps = [
    'Keep the bucket as it is until somebody has looked into this: delete nothing, and suspend its lifecycle rules.',
    ...(has(GONE)
      ? [
          'Missing files: if the bucket has versioning, a delete marker has the time of the deletion, and the version below it can be restored. The command below shows both.',
        ]
      : []),
    ...(has(CHANGED)
      ? [
          'Changed files: do not use them as proof. If the bucket has versioning, the version that CloudTrail delivered may still be there.',
        ]
      : []),
    ...(has(['file-unreferenced'])
      ? ['Log files in no digest: do not use them as proof. CloudTrail signs the name of every file that it delivers.']
      : []),
    ...(has(['gap'])
      ? ['Gaps: compare them with the event history, which keeps StopLogging and UpdateTrail for 90 days.']
      : []),
    'Find out who did it: calls that delete or replace objects are data events of the bucket. They are in a trail that records them, or in the bucket’s server access log.',
  ];
  const key = findings.find(
    ({ kind, object }) => object !== null && (has(GONE) ? GONE : CHANGED).includes(kind),
  )?.object;
  const command = key && bucket ? [block(versionsCommand(bucket, key), 'sh')] : [];
  return [`**What to do**\n\n${steps.map((step) => `1. ${step}`).join('\n')}`, ...command].join('\n\n');
}

function versionsCommand(bucket: string, key: string): string {
  return `aws s3api list-object-versions --bucket ${shellQuote(bucket)} --prefix ${shellQuote(visible(key))}`;
}

/** What the result stands on, and what it does not prove. */
function scope(proof: IntegrityProof, hasCheckpoint: boolean): string {
  const { level, from, to, regions, chains, digests, files, hashed, isPartial } = proof;
  const there = count(files, 'log file is', 'log files are');
  const fileWords =
    files === 0
      ? `${digests === 1 ? 'It names' : 'They name'} no log files.`
      : level === 'files'
        ? `${there} there, and the hash of ${grouped(hashed)} is that of the digest.`
        : `${there} there and ${plural(files, 'was', 'were')} not written after their digest. Their content was not read: ${code('verify-integrity: files')} compares hashes.`;
  return [
    `Verified from ${periodOf(from, to)}: the signature and the predecessor of ${count(digests, 'digest')}, in ${count(chains, 'pair')} of account and Region (${count(regions, 'Region')}). ${fileWords}`,
    ...(isPartial ? ['The run was stopped before everything was read.'] : []),
    ...(hasCheckpoint ? [] : [NO_CHECKPOINT]),
  ].join('\n\n');
}

const NO_CHECKPOINT = `No checkpoint was given. Without one, the deletion of the newest digests or of all digests of an account leaves no trace. Keep the file of the output ${code('checkpoint-file')} outside the log bucket, and pass it to the next run.`;
