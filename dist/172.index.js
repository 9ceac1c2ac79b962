export const id = 172;
export const ids = [172];
export const modules = {

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
