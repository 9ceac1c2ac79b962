export const id = 708;
export const ids = [708,788];
export const modules = {

/***/ 2327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readConfigFile: () => (/* binding */ readConfigFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _domain_trail_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2369);
/* harmony import */ var _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8174);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6887);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9788);





/** Reads the YAML mapping of the `known` keys in the file at `path`, relative to the workspace and within it. */
async function readConfigFile(path, workspace, known) {
    const failed = (...mistakes) => ({ file: null, mistakes });
    const read = await (0,_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readTextFile */ .G)(path, {
        workspace,
        elsewhere: [],
        outside: 'it is outside the workspace. Use a file inside it.',
        maxBytes: _domain_trail_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_CONFIG_FILE_BYTES */ .pB,
    });
    if (!('text' in read)) {
        return failed(`config-file is '${path}': ${'isMissing' in read ? MISSING : read.mistake}`);
    }
    const yaml = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_4__.readYaml)(read.text);
    const label = ({ line, column }) => `${path}:${line}:${column}`;
    if ('problems' in yaml) {
        return failed(...yaml.problems.map(({ position, message }) => `${label(position)}: ${message}.`));
    }
    const { value, positionOf } = yaml.written;
    const labelOf = (at, ofKey = false) => label(positionOf(at, ofKey));
    if (typeof value !== 'object' || Array.isArray(value)) {
        return failed(`${labelOf([])}: expected a mapping of trail inputs, such as \`s3BucketName: …\`.`);
    }
    const mapping = (value ?? {});
    const file = {
        value: mapping,
        labelOf,
        path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, path)).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/'),
        keys: Object.fromEntries(Object.keys(mapping).map((key) => [key, positionOf([key], true)])),
    };
    const spellings = new Map(known.map((key) => [letters(key), key]));
    const unknown = Object.keys(file.value).filter((key) => !known.includes(key));
    const first = unknown.find((key) => !spellings.has(letters(key)));
    const mistakes = unknown.map((key) => {
        const right = spellings.get(letters(key));
        // The list is long, and the same for all of them.
        const hint = right ? `: write ${right}` : key === first ? `: expected one of ${known.join(', ')}` : '';
        return `${labelOf([key], true)}: ${(0,_domain_values_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)(key, MAX_KEY_CHARACTERS)} is not known${hint}.`;
    });
    return { file, mistakes };
}
const MAX_KEY_CHARACTERS = 100;
function letters(key) {
    return key.replace(/[-_]/g, '').toLowerCase();
}
const MISSING = 'this file does not exist in the workspace. Check the path (use `/` between folders; it is case-sensitive), and that an earlier step of the job uses actions/checkout.';


/***/ }),

/***/ 6887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9837);



/** Reads a regular file of UTF-8 whose real path lies in one of the folders. */
async function readTextFile(path, rule) {
    try {
        const found = await findFile(path, rule);
        if ('mistake' in found)
            return found;
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(found.file)) };
    }
    catch (error) {
        if (error instanceof TypeError)
            return { mistake: 'it is not UTF-8.' };
        const code = error.code ?? 'unknown error';
        return code === 'ENOENT' ? { isMissing: true } : { mistake: `it cannot be read (${code}).` };
    }
}
/** The real file behind a path. @throws where there is none. */
async function findFile(path, rule) {
    const { workspace, elsewhere, maxBytes } = rule;
    const outside = { mistake: rule.outside };
    const named = [workspace, ...elsewhere];
    const real = await Promise.all(named.map((folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder).catch(() => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder))));
    const isWithinOne = (some, file) => some.some((folder) => isWithin((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder), file));
    // Before the path is followed, so that nothing is revealed about files outside.
    if (!isWithinOne([...named, ...real], (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path)))
        return outside;
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path));
    if (!isWithinOne(real, file))
        return outside;
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
    if (!stats.isFile())
        return { mistake: 'it is not a regular file.' };
    if (stats.size > maxBytes)
        return { mistake: `it is ${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(stats.size)} bytes; the limit is ${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(maxBytes)}.` };
    return { file };
}
function isWithin(root, file) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, file);
    return path !== '..' && !path.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path);
}


/***/ }),

/***/ 9788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readYaml: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9837);


const MAX_PROBLEMS = 10;
/**
 * Keys, values and the marks between them. All that CloudTrail accepts for one trail (500 values, 250 data resources, 50 tags)
 * needs about 10,000. The library's time grows with the square of some of their kinds, and of empty lines and comments.
 */
const MAX_TOKENS = 20_000;
const MAX_LINES = 10_000;
/** Each level is a call within a call of the library, in several of its passes. */
const MAX_LEVELS = 100;
/** The library's own limit: more aliases than this are an attack on the reader's memory. */
const MAX_ALIASES = 100;
const UNFINISHED = 'a quote, a bracket or the indentation before it might be wrong';
/** The library's own messages speak of tokens, and quote the text. */
const MESSAGES = {
    ALIAS_PROPS: 'An alias cannot have an anchor or tag of its own',
    BAD_ALIAS: 'An alias has no name',
    BAD_COLLECTION_TYPE: 'A tag does not match the value that follows it',
    BAD_DIRECTIVE: 'A line that begins with % needs quotes',
    BAD_DQ_ESCAPE: 'A backslash in double quotes is not a valid escape: double it, or use single quotes',
    BAD_INDENT: 'The indentation does not match the lines above, or a bracket is not closed',
    BAD_PROP_ORDER: 'An anchor or tag is in the wrong place',
    BAD_SCALAR_START: 'A string that begins with this character needs quotes',
    BLOCK_AS_IMPLICIT_KEY: 'There is a second colon on the line: a string that contains `: ` needs quotes',
    BLOCK_IN_FLOW: 'Inside brackets, write lists and mappings with brackets too',
    DUPLICATE_KEY: 'The key is a duplicate',
    IMPOSSIBLE: `This is not valid YAML: ${UNFINISHED}`,
    KEY_OVER_1024_CHARS: 'A key has more than 1,024 characters',
    MISSING_CHAR: `A bracket, quote, comma or colon is missing: ${UNFINISHED}`,
    MULTILINE_IMPLICIT_KEY: `A key spans several lines: ${UNFINISHED}`,
    MULTIPLE_ANCHORS: 'There is more than one anchor',
    MULTIPLE_DOCS: 'There is more than one document',
    MULTIPLE_TAGS: 'There is more than one tag',
    NON_STRING_KEY: 'A key must be a string',
    RESOURCE_EXHAUSTION: `It is nested too deeply: the limit is ${MAX_LEVELS} levels`,
    TAB_AS_INDENT: 'A tab cannot indent: use spaces',
    TAG_RESOLVE_FAILED: 'Tags such as !Ref and !Sub are not supported',
    UNEXPECTED_TOKEN: `This is not expected here: ${UNFINISHED}`,
};
/** Reads YAML 1.2, of which JSON is a part, with the schema that reads every scalar as a string. */
function readYaml(text) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line, column: col };
    };
    const problems = (...found) => ({ problems: found.slice(0, MAX_PROBLEMS) });
    const overall = (message) => problems({ position: { line: 1, column: 1 }, message });
    try {
        const excess = excessOf(text);
        if (excess)
            return problems(excess);
        // The library compares each key with all others of its mapping; `unfitNodes` finds the same with less work.
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
            schema: 'failsafe',
            lineCounter: lines,
            prettyErrors: false,
            uniqueKeys: false,
        });
        const located = (found) => problems(...found.slice(0, MAX_PROBLEMS).map(({ offset, message }) => ({ position: at(offset), message })));
        const wrong = withoutConsequentialErrors([...document.errors, ...document.warnings]).map(({ pos, code }) => ({
            offset: pos[0],
            message: MESSAGES[code],
        }));
        const repeated = repeatedKeys(document);
        if (wrong.length + repeated.length > 0) {
            return located([...wrong, ...repeated].sort((a, b) => a.offset - b.offset));
        }
        const unfit = unfitNodes(document);
        if (unfit.length > 0)
            return located(unfit);
        const value = document.toJS({ maxAliasCount: MAX_ALIASES });
        // Throws a TypeError if an alias refers to itself.
        JSON.stringify(value);
        const offsetOf = offsetsIn(document);
        return { written: { value, positionOf: (path, ofKey = false) => at(offsetOf(path, ofKey)) } };
    }
    catch (error) {
        if (error instanceof RangeError)
            return overall(MESSAGES.RESOURCE_EXHAUSTION);
        return overall(error instanceof TypeError ? 'An alias refers to itself' : 'Its aliases expand without limit');
    }
}
/** One mistake makes the parser report everything that follows: besides the first problem, only independent ones are reported. */
function withoutConsequentialErrors(errors) {
    const standsAlone = ({ code }) => code === 'TAG_RESOLVE_FAILED';
    const others = errors.filter((error) => !standsAlone(error));
    const first = others.find(({ code }) => code === 'TAB_AS_INDENT') ?? others[0];
    return [...errors.filter(standsAlone), ...(first ? [first] : [])];
}
/** The limit that a string exceeds, before it is parsed; `null` if there is none. */
function excessOf(text) {
    let offset = 0;
    let tokens = 0;
    let levels = 0;
    const here = () => {
        const before = text.slice(0, offset);
        return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
    };
    const lines = text.split('\n', MAX_LINES + 1);
    if (lines.length > MAX_LINES) {
        return { position: { line: MAX_LINES + 1, column: 1 }, message: `The limit is ${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(MAX_LINES)} lines` };
    }
    for (const token of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        const type = yaml__WEBPACK_IMPORTED_MODULE_0__/* .CST */ .DB.tokenType(token);
        // Tokens that the lexer adds are not in the source.
        if (INSERTED.includes(token))
            continue;
        if (type !== 'space' && type !== 'newline' && type !== 'comment')
            tokens++;
        if (tokens > MAX_TOKENS) {
            const message = `The limit is ${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(MAX_TOKENS)} keys, values and punctuation marks`;
            return { position: here(), message };
        }
        if (type === 'flow-seq-start' || type === 'flow-map-start')
            levels++;
        if (type === 'flow-seq-end' || type === 'flow-map-end')
            levels--;
        if (levels > MAX_LEVELS)
            return { position: here(), message: MESSAGES.RESOURCE_EXHAUSTION };
        offset += token.length;
    }
    return null;
}
/** Before a document, before a plain scalar, and after brackets that are not closed (`CST`). */
const INSERTED = [yaml__WEBPACK_IMPORTED_MODULE_0__/* .CST */ .DB.DOCUMENT, yaml__WEBPACK_IMPORTED_MODULE_0__/* .CST */ .DB.SCALAR, yaml__WEBPACK_IMPORTED_MODULE_0__/* .CST */ .DB.FLOW_END];
function offsetAt(node) {
    return node?.range?.[0] ?? 0;
}
function repeatedKeys(document) {
    const found = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Map: (_, { items }) => {
            const seen = new Set();
            for (const { key } of items) {
                if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
                    continue;
                if (seen.has(key.value))
                    found.push({ offset: offsetAt(key), message: MESSAGES.DUPLICATE_KEY });
                seen.add(key.value);
            }
        },
    });
    return found;
}
/** Finds what is YAML but no data of ours, and makes plain nulls `null`. */
function unfitNodes(document) {
    const found = [];
    const anchors = new Set();
    const report = (node, message) => {
        found.push({ offset: offsetAt(node), message });
    };
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Collection: (_, node, path) => {
            if (node.anchor)
                anchors.add(node.anchor);
            if (path.filter(yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3).length < MAX_LEVELS)
                return undefined;
            report(node, MESSAGES.RESOURCE_EXHAUSTION);
            return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.SKIP;
        },
        Alias: (_, node) => {
            if (!anchors.has(node.source))
                report(node, 'An alias has no anchor before it');
        },
        Pair: (_, { key }) => {
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
                report(key, MESSAGES.NON_STRING_KEY);
            // Programs treat this key as something other than data.
            else if (key.value === '__proto__')
                report(key, 'This name is not allowed as a key');
        },
        Scalar: (key, node) => {
            if (node.anchor)
                anchors.add(node.anchor);
            if (typeof node.value !== 'string')
                report(node, 'Only strings, lists and mappings are accepted here');
            else if (!node.value.isWellFormed())
                report(node, 'A character is incomplete (half of a surrogate pair)');
            else if (key !== 'key' && isPlainNull(node))
                node.value = null;
        },
    });
    return found;
}
function isPlainNull({ type, tag, source }) {
    return type === 'PLAIN' && tag === undefined && /^(?:~|null|Null|NULL)?$/.test(source ?? '');
}
/** The position at which the value at a path begins, or its nearest parent. Each mapping and alias is searched only once, for any number of paths. */
function offsetsIn(document) {
    const pairsOf = memoizeByObject((map) => new Map(map.items.map((pair) => [(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? pair.key.value : pair, pair])));
    const resolved = memoizeByObject((alias) => alias.resolve(document));
    return (path, ofKey) => {
        let node = document.contents;
        let offset = 0;
        for (const [depth, step] of [null, ...path].entries()) {
            const pair = step !== null && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) ? pairsOf(node).get(step) : null;
            if (step !== null)
                node = pair ? pair.value : (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) ? node.get(step, true) : undefined;
            const locatedNode = ofKey && depth === path.length && pair ? pair.key : node;
            const range = locatedNode?.range;
            if (!range)
                break;
            offset = range[0];
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
                node = resolved(node);
        }
        return offset;
    };
}
function memoizeByObject(make) {
    const made = new WeakMap();
    return (key) => {
        const known = made.get(key) ?? { value: make(key) };
        made.set(key, known);
        return known.value;
    };
}


/***/ })

};
