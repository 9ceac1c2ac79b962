import { literalOf, matchesWildcard } from './wildcard.ts';

/**
 * A set of texts too many to list, such as the keys of all objects that CloudTrail will write: a graph without circles, whose
 * ways from the first state to the last spell them. State 0 is the last.
 */
export interface Language {
  readonly states: readonly State[];
  readonly start: number;
  /** What all of them begin with. */
  readonly common: string;
  /** Texts that are certainly in the set, made from one that the graph spells, which may forget what has to agree. */
  readonly consistentTexts: (text: string) => readonly string[];
}

type State = readonly Edge[];

/** Each of the characters leads to the state. */
interface Edge {
  readonly characters: string;
  readonly to: number;
}

/** A part of a language: given the state behind it, the edges that lead there. */
export type Part = (states: State[], then: number) => State;

function add(states: State[], part: Part, then: number): number {
  return states.push(part(states, then)) - 1;
}

export function one(characters: string): Part {
  return (_, then) => [{ characters, to: then }];
}

export function sequence(...parts: readonly Part[]): Part {
  return (states, then) => {
    const [first, ...rest] = parts;
    return first!(
      states,
      rest.reduceRight((state, part) => add(states, part, state), then),
    );
  };
}

export function either(...parts: readonly Part[]): Part {
  return (states, then) => parts.flatMap((part) => part(states, then));
}

export function text(characters: string): Part {
  return sequence(...Array.from({ length: characters.length }, (_, at) => one(characters[at]!)));
}

export function times(count: number, characters: string): Part {
  return sequence(...Array<Part>(count).fill(one(characters)));
}

export function languageOf(part: Part, consistentTexts: Language['consistentTexts']): Language {
  const states: State[] = [[]];
  const start = add(states, part, 0);
  return { states, start, common: commonOf(states, start), consistentTexts };
}

function commonOf(states: readonly State[], start: number): string {
  let [common, state] = ['', start];
  for (;;) {
    const [edge, ...others] = states[state]!;
    if (!edge || others.length > 0 || edge.characters.length > 1) return common;
    common += edge.characters;
    state = edge.to;
  }
}

/** Whether the pattern matches all texts because it lets through all that begin as they do: so do most. */
export function matchesAllByBeginning({ common }: Language, tokens: readonly string[]): boolean {
  return tokens.at(-1) === '*' && matchesWildcard(tokens, common);
}

/** Patterns as one automaton: a bit for each place in each of them. */
interface Automaton {
  readonly start: bigint;
  readonly stars: bigint;
  /** The places that let a character through. */
  readonly passing: (characters: string) => bigint;
  /** The places that a character leads on from as no other may: without `?`. */
  readonly naming: (character: string) => bigint;
  /** The bit of each pattern that says that it matches. */
  readonly ends: readonly bigint[];
  /** What one operation on all bits costs. */
  readonly cost: number;
}

function automatonOf(patterns: readonly (readonly string[])[]): Automaton {
  const size = patterns.reduce((sum, tokens) => sum + tokens.length + 1, 0);
  const positions = new Map<string, number[]>();
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const tokens of patterns) {
    starts.push(at);
    for (const token of tokens) {
      const name = token === '*' || token === '?' ? token : `=${literalOf(token)}`;
      const known = positions.get(name);
      if (known) known.push(at);
      else positions.set(name, [at]);
      at += 1;
    }
    ends.push(at);
    at += 1;
  }
  const bits = new Map([...positions].map(([name, all]) => [name, bitsAt(all, size)]));
  const naming = (character: string) => bits.get(`=${character}`) ?? 0n;
  const unions = new Map<string, bigint>();
  const passing = (characters: string) => {
    const known = unions.get(characters);
    if (known !== undefined) return known;
    const union = Array.from(characters).reduce((all, character) => all | naming(character), bits.get('?') ?? 0n);
    unions.set(characters, union);
    return union;
  };
  const stars = bits.get('*') ?? 0n;
  return {
    start: closed(bitsAt(starts, size), stars),
    stars,
    passing,
    naming,
    ends: ends.map((end) => 1n << BigInt(end)),
    cost: 1 + (size >> 8),
  };
}

function bitsAt(positions: readonly number[], size: number): bigint {
  const digits = new Uint8Array((size >> 2) + 1);
  for (const position of positions) digits[digits.length - 1 - (position >> 2)]! |= 1 << (position & 3);
  return BigInt(`0x${Array.from(digits, (digit) => digit.toString(16)).join('')}`);
}

/** A star may stand for nothing. No star follows another. */
function closed(set: bigint, stars: bigint): bigint {
  return set | ((set & stars) << 1n);
}

function advance({ stars, passing }: Automaton, set: bigint, characters: string): bigint {
  return closed(((set & passing(characters)) << 1n) | (set & stars), stars);
}

/** Which of the patterns match some text of the language, one of the graph's at least. */
export function whichMatchSome({ states, start }: Language, patterns: readonly (readonly string[])[]): boolean[] {
  if (patterns.length === 0) return [];
  const automaton = automatonOf(patterns);
  const reached = new Array<bigint>(states.length).fill(0n);
  reached[start] = automaton.start;
  // States are made from the last to the first.
  for (let state = states.length - 1; state > 0; state -= 1) {
    const set = reached[state]!;
    if (set === 0n) continue;
    for (const { characters, to } of states[state]!) reached[to]! |= advance(automaton, set, characters);
  }
  return automaton.ends.map((end) => (reached[0]! & end) !== 0n);
}

/** A text of the graph that the pattern matches; `null` where there is none. */
export function matchedBy({ states, start }: Language, tokens: readonly string[]): string | null {
  const dead = new Set<number>();
  const find = (state: number, at: number): string | null => {
    const key = state * (tokens.length + 1) + at;
    if (dead.has(key)) return null;
    const found = findNew(state, at);
    if (found === null) dead.add(key);
    return found;
  };
  const findNew = (state: number, at: number): string | null => {
    const token = tokens[at];
    if (state === 0) return token === undefined || (token === '*' && at + 1 === tokens.length) ? '' : null;
    if (token === undefined) return null;
    if (token === '*') {
      const none = find(state, at + 1);
      if (none !== null) return none;
    }
    const wild = token === '*' || token === '?';
    for (const { characters, to } of states[state]!) {
      if (!wild && !characters.includes(literalOf(token))) continue;
      const rest = find(to, token === '*' ? at : at + 1);
      if (rest !== null) return (wild ? characters[0]! : literalOf(token)) + rest;
    }
    return null;
  };
  return find(start, 0);
}

/** Operations on 256 bits that one question may cost: some milliseconds. Few policies come near. */
export const MAX_OPERATIONS = 15_000;

/** Of a question that would cost more. */
export const TOO_MUCH = Symbol('too much');

/**
 * A text of the graph of which `isFine` is false, given which patterns match it; `null` where there is none. `settles` says of
 * which patterns a match alone makes it fine, so that the states after a last star need no check.
 */
export function findCounterexample(
  { states, start }: Language,
  patterns: readonly (readonly string[])[],
  settles: (pattern: number) => boolean,
  isFine: (matches: (pattern: number) => boolean) => boolean,
): string | null | typeof TOO_MUCH {
  const automaton = automatonOf(patterns);
  const { naming, ends, cost } = automaton;
  const settled = patterns.reduce(
    (all, tokens, index) => (tokens.at(-1) === '*' && settles(index) ? all | (ends[index]! >> 1n) : all),
    0n,
  );
  // One character represents all those that no pattern names.
  const seen = states.map(() => new Set<bigint>());
  let work = 0;
  const find = (state: number, set: bigint): string | null | typeof TOO_MUCH => {
    if ((set & settled) !== 0n || seen[state]!.has(set)) return null;
    seen[state]!.add(set);
    if (state === 0) return isFine((index) => (set & ends[index]!) !== 0n) ? null : '';
    for (const { characters, to } of states[state]!) {
      let hasOther = false;
      for (const character of characters) {
        work += cost;
        if (work > MAX_OPERATIONS) return TOO_MUCH;
        const isNamed = (set & naming(character)) !== 0n;
        if (!isNamed && hasOther) continue;
        hasOther ||= !isNamed;
        const rest = find(to, advance(automaton, set, character));
        if (rest === TOO_MUCH) return rest;
        if (rest !== null) return character + rest;
      }
    }
    return null;
  };
  return find(start, automaton.start);
}
