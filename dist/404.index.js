export const id = 404;
export const ids = [404,172];
export const modules = {

/***/ 6404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readConfigFile: () => (/* binding */ readConfigFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8172);



const MOST_BYTES = 1024 * 1024;
/** Reads the YAML mapping of the `known` keys in the file at `path`, relative to the workspace and within it. */
const readConfigFile = async (path, workspace, known) => {
    const failed = (...mistakes) => ({ file: null, mistakes });
    const read = await readText(path, workspace);
    if ('mistake' in read)
        return failed(`config-file is '${path}': ${read.mistake}`);
    const yaml = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_2__.readYaml)(read.text);
    if ('problems' in yaml) {
        return failed(...yaml.problems.map(({ position: { line, column }, message }) => `${path}:${line}:${column}: ${message}.`));
    }
    const { value, positionOf } = yaml.written;
    const labelOf = (at) => {
        const { line, column } = positionOf(at);
        return `${path}:${line}:${column}`;
    };
    if (typeof value !== 'object' || Array.isArray(value)) {
        return failed(`${labelOf([])}: allowed is a mapping of trail inputs, such as \`s3BucketName: …\`.`);
    }
    const file = { value: (value ?? {}), labelOf };
    const unknown = Object.keys(file.value).filter((key) => !known.includes(key));
    return {
        file,
        mistakes: unknown.map((key) => `${labelOf([key])}: ${key} is not known: allowed are ${known.join(', ')}.`),
    };
};
const readText = async (path, workspace) => {
    const found = await locate(path, workspace);
    if ('mistake' in found)
        return found;
    try {
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(found.file)) };
    }
    catch (error) {
        return { mistake: error instanceof TypeError ? 'it is not UTF-8.' : `it cannot be read (${codeOf(error)}).` };
    }
};
/** The real file behind a path, or why it may not be read. */
const locate = async (path, workspace) => {
    try {
        const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace);
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path));
        const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, file);
        if (inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside)) {
            return { mistake: 'it leads out of the workspace. Allowed is a file within it.' };
        }
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
        if (!stats.isFile())
            return { mistake: 'it is no regular file.' };
        if (stats.size > MOST_BYTES)
            return { mistake: `it has ${stats.size} bytes. Allowed are ${MOST_BYTES}.` };
        return { file };
    }
    catch (error) {
        const missing = 'there is no such file in the workspace. The job needs a step with actions/checkout before this one.';
        return { mistake: codeOf(error) === 'ENOENT' ? missing : `it cannot be read (${codeOf(error)}).` };
    }
};
const codeOf = (error) => error.code ?? 'unknown error';


/***/ }),

/***/ 8172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readYaml: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

const MOST_PROBLEMS = 10;
/** The library's own limit: more aliases than this are an attack on the memory of whoever reads the text. */
const MOST_ALIASES = 100;
/** Messages of the library that speak to programmers. */
const CLEARER = {
    MULTIPLE_DOCS: 'There is more than one document',
    RESOURCE_EXHAUSTION: 'It is nested too deeply',
};
/** Reads YAML 1.2, of which JSON is a part, by the schema that takes every scalar for a text. */
const readYaml = (text) => {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line, column: col };
    };
    const problems = (...found) => ({
        problems: [...new Map(found.map((one) => [JSON.stringify(one), one])).values()].slice(0, MOST_PROBLEMS),
    });
    try {
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
        const wrong = [...document.errors, ...document.warnings];
        if (wrong.length > 0) {
            return problems(...wrong.map(({ pos, code, message }) => ({ position: at(pos[0]), message: CLEARER[code] ?? message })));
        }
        const unfit = unfitKeysAndTexts(document);
        if (unfit.length > 0)
            return problems(...unfit.map(({ offset, message }) => ({ position: at(offset), message })));
        const value = document.toJS({ maxAliasCount: MOST_ALIASES });
        // Throws where an alias leads back to where it stands.
        JSON.stringify(value);
        return { written: { value, positionOf: (path) => at(offsetOf(document, path)) } };
    }
    catch (error) {
        // Aliases that run away or in circles are other errors than brackets that nest without end.
        const message = error instanceof RangeError ? 'It is nested too deeply' : 'Its aliases multiply without bounds';
        return problems({ position: { line: 1, column: 1 }, message });
    }
};
/** Finds keys that are no text and texts that are no Unicode, and makes plain nulls `null`. */
const unfitKeysAndTexts = (document) => {
    const found = [];
    const anchors = new Set();
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Node: (_, node) => {
            if ('anchor' in node && node.anchor)
                anchors.add(node.anchor);
        },
        Alias: (_, { source, range }) => {
            if (!anchors.has(source))
                found.push({ offset: range?.[0] ?? 0, message: 'An alias has no anchor before it' });
        },
        Pair: (_, { key }) => {
            const offset = key?.range?.[0] ?? 0;
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
                found.push({ offset, message: 'A key has to be a text' });
            // Programs take this key for something else than data.
            else if (key.value === '__proto__')
                found.push({ offset, message: 'A key cannot be called so' });
        },
        Scalar: (key, node) => {
            if (!String(node.value).isWellFormed())
                found.push({ offset: node.range?.[0] ?? 0, message: 'A character is cut in half' });
            if (key !== 'key' && node.type === 'PLAIN' && /^(?:~|null|Null|NULL)?$/.test(node.source ?? ''))
                node.value = null;
        },
    });
    return found;
};
const offsetOf = (document, path) => {
    let node = document.contents;
    let offset = 0;
    for (const step of [null, ...path]) {
        if (step !== null)
            node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) ? node.get(step, true) : undefined;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            node = node.resolve(document);
        const range = node?.range;
        if (!range)
            break;
        offset = range[0];
    }
    return offset;
};


/***/ })

};
