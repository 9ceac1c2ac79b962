"use strict";
exports.id = 788;
exports.ids = [788];
exports.modules = {

/***/ 9788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    readYaml: () => readYaml
  });
  var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
  var _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9837);
  const MAX_PROBLEMS = 10;
  const MAX_TOKENS = 2e4;
  const MAX_LINES = 1e4;
  const MAX_LEVELS = 100;
  const MAX_ALIASES = 100;
  const UNFINISHED = "a quote, a bracket or the indentation before it might be wrong";
  const MESSAGES = {
    ALIAS_PROPS: "An alias cannot have an anchor or tag of its own",
    BAD_ALIAS: "An alias has no name",
    BAD_COLLECTION_TYPE: "A tag does not match the value that follows it",
    BAD_DIRECTIVE: "A line that begins with % needs quotes",
    BAD_DQ_ESCAPE: "A backslash in double quotes is not a valid escape: double it, or use single quotes",
    BAD_INDENT: "The indentation does not match the lines above, or a bracket is not closed",
    BAD_PROP_ORDER: "An anchor or tag is in the wrong place",
    BAD_SCALAR_START: "A string that begins with this character needs quotes",
    BLOCK_AS_IMPLICIT_KEY: "There is a second colon on the line: a string that contains `: ` needs quotes",
    BLOCK_IN_FLOW: "Inside brackets, write lists and mappings with brackets too",
    DUPLICATE_KEY: "The key is a duplicate",
    IMPOSSIBLE: `This is not valid YAML: ${UNFINISHED}`,
    KEY_OVER_1024_CHARS: "A key has more than 1,024 characters",
    MISSING_CHAR: `A bracket, quote, comma or colon is missing: ${UNFINISHED}`,
    MULTILINE_IMPLICIT_KEY: `A key spans several lines: ${UNFINISHED}`,
    MULTIPLE_ANCHORS: "There is more than one anchor",
    MULTIPLE_DOCS: "There is more than one document",
    MULTIPLE_TAGS: "There is more than one tag",
    NON_STRING_KEY: "A key must be a string",
    RESOURCE_EXHAUSTION: `It is nested too deeply: the limit is ${MAX_LEVELS} levels`,
    TAB_AS_INDENT: "A tab cannot indent: use spaces",
    TAG_RESOLVE_FAILED: "Tags such as !Ref and !Sub are not supported",
    UNEXPECTED_TOKEN: `This is not expected here: ${UNFINISHED}`
  };
  function readYaml(text) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__.HN;
    const at = offset => {
      const {line: line, col: col} = lines.linePos(offset);
      return {
        line: line,
        column: col
      };
    };
    const problems = (...found) => ({
      problems: found.slice(0, MAX_PROBLEMS)
    });
    const overall = message => problems({
      position: {
        line: 1,
        column: 1
      },
      message: message
    });
    try {
      const excess = excessOf(text);
      if (excess) return problems(excess);
      const document = (0, yaml__WEBPACK_IMPORTED_MODULE_0__.Tp)(text, {
        schema: "failsafe",
        lineCounter: lines,
        prettyErrors: false,
        uniqueKeys: false
      });
      const located = found => problems(...found.slice(0, MAX_PROBLEMS).map(({offset: offset, message: message}) => ({
        position: at(offset),
        message: message
      })));
      const wrong = withoutConsequentialErrors([ ...document.errors, ...document.warnings ]).map(({pos: pos, code: code}) => ({
        offset: pos[0],
        message: MESSAGES[code]
      }));
      const repeated = repeatedKeys(document);
      if (wrong.length + repeated.length > 0) return located([ ...wrong, ...repeated ].sort((a, b) => a.offset - b.offset));
      const unfit = unfitNodes(document);
      if (unfit.length > 0) return located(unfit);
      const value = document.toJS({
        maxAliasCount: MAX_ALIASES
      });
      JSON.stringify(value);
      const offsetOf = offsetsIn(document);
      return {
        written: {
          value: value,
          positionOf: (path, ofKey = false) => at(offsetOf(path, ofKey))
        }
      };
    } catch (error) {
      if (error instanceof RangeError) return overall(MESSAGES.RESOURCE_EXHAUSTION);
      return overall(error instanceof TypeError ? "An alias refers to itself" : "Its aliases expand without limit");
    }
  }
  function withoutConsequentialErrors(errors) {
    const standsAlone = ({code: code}) => code === "TAG_RESOLVE_FAILED";
    const others = errors.filter(error => !standsAlone(error));
    const first = others.find(({code: code}) => code === "TAB_AS_INDENT") ?? others[0];
    return [ ...errors.filter(standsAlone), ...first ? [ first ] : [] ];
  }
  function excessOf(text) {
    let offset = 0;
    let tokens = 0;
    let levels = 0;
    const here = () => {
      const before = text.slice(0, offset);
      return {
        line: before.split("\n").length,
        column: offset - before.lastIndexOf("\n")
      };
    };
    const lines = text.split("\n", MAX_LINES + 1);
    if (lines.length > MAX_LINES) return {
      position: {
        line: MAX_LINES + 1,
        column: 1
      },
      message: `The limit is ${(0, _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_1__.zD)(MAX_LINES)} lines`
    };
    for (const token of (new yaml__WEBPACK_IMPORTED_MODULE_0__.JG).lex(text)) {
      const type = yaml__WEBPACK_IMPORTED_MODULE_0__.DB.tokenType(token);
      if (INSERTED.includes(token)) continue;
      if (type !== "space" && type !== "newline" && type !== "comment") tokens++;
      if (tokens > MAX_TOKENS) {
        const message = `The limit is ${(0, _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_1__.zD)(MAX_TOKENS)} keys, values and punctuation marks`;
        return {
          position: here(),
          message: message
        };
      }
      if (type === "flow-seq-start" || type === "flow-map-start") levels++;
      if (type === "flow-seq-end" || type === "flow-map-end") levels--;
      if (levels > MAX_LEVELS) return {
        position: here(),
        message: MESSAGES.RESOURCE_EXHAUSTION
      };
      offset += token.length;
    }
    return null;
  }
  const INSERTED = [ yaml__WEBPACK_IMPORTED_MODULE_0__.DB.DOCUMENT, yaml__WEBPACK_IMPORTED_MODULE_0__.DB.SCALAR, yaml__WEBPACK_IMPORTED_MODULE_0__.DB.FLOW_END ];
  function offsetAt(node) {
    return node?.range?.[0] ?? 0;
  }
  function repeatedKeys(document) {
    const found = [];
    (0, yaml__WEBPACK_IMPORTED_MODULE_0__.YR)(document, {
      Map: (_, {items: items}) => {
        const seen = new Set;
        for (const {key: key} of items) {
          if (!(0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(key)) continue;
          if (seen.has(key.value)) found.push({
            offset: offsetAt(key),
            message: MESSAGES.DUPLICATE_KEY
          });
          seen.add(key.value);
        }
      }
    });
    return found;
  }
  function unfitNodes(document) {
    const found = [];
    const anchors = new Set;
    const report = (node, message) => {
      found.push({
        offset: offsetAt(node),
        message: message
      });
    };
    (0, yaml__WEBPACK_IMPORTED_MODULE_0__.YR)(document, {
      Collection: (_, node, path) => {
        if (node.anchor) anchors.add(node.anchor);
        if (path.filter(yaml__WEBPACK_IMPORTED_MODULE_0__.P3).length < MAX_LEVELS) return;
        report(node, MESSAGES.RESOURCE_EXHAUSTION);
        return yaml__WEBPACK_IMPORTED_MODULE_0__.YR.SKIP;
      },
      Alias: (_, node) => {
        if (!anchors.has(node.source)) report(node, "An alias has no anchor before it");
      },
      Pair: (_, {key: key}) => {
        if (!(0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(key)) report(key, MESSAGES.NON_STRING_KEY); else if (key.value === "__proto__") report(key, "This name is not allowed as a key");
      },
      Scalar: (key, node) => {
        if (node.anchor) anchors.add(node.anchor);
        if (typeof node.value !== "string") report(node, "Only strings, lists and mappings are accepted here"); else if (!node.value.isWellFormed()) report(node, "A character is incomplete (half of a surrogate pair)"); else if (key !== "key" && isPlainNull(node)) node.value = null;
      }
    });
    return found;
  }
  function isPlainNull({type: type, tag: tag, source: source}) {
    return type === "PLAIN" && tag === void 0 && /^(?:~|null|Null|NULL)?$/.test(source ?? "");
  }
  function offsetsIn(document) {
    const pairsOf = memoizeByObject(map => new Map(map.items.map(pair => [ (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jn)(pair.key) ? pair.key.value : pair, pair ])));
    const resolved = memoizeByObject(alias => alias.resolve(document));
    return (path, ofKey) => {
      let node = document.contents;
      let offset = 0;
      for (const [depth, step] of [ null, ...path ].entries()) {
        const pair = step !== null && (0, yaml__WEBPACK_IMPORTED_MODULE_0__.jh)(node) ? pairsOf(node).get(step) : null;
        if (step !== null) node = pair ? pair.value : (0, yaml__WEBPACK_IMPORTED_MODULE_0__.oP)(node) ? node.get(step, true) : void 0;
        const locatedNode = ofKey && depth === path.length && pair ? pair.key : node;
        const range = locatedNode?.range;
        if (!range) break;
        offset = range[0];
        if ((0, yaml__WEBPACK_IMPORTED_MODULE_0__.Vj)(node)) node = resolved(node);
      }
      return offset;
    };
  }
  function memoizeByObject(make) {
    const made = new WeakMap;
    return key => {
      const known = made.get(key) ?? {
        value: make(key)
      };
      made.set(key, known);
      return known.value;
    };
  }
})

};
;