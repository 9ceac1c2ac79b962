"use strict";
exports.id = 708;
exports.ids = [708,788];
exports.modules = {

/***/ 2327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    readConfigFile: () => readConfigFile
  });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
  var _domain_trail_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2369);
  var _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8174);
  var _text_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6887);
  var _yaml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9788);
  async function readConfigFile(path, workspace, known) {
    const failed = (...mistakes) => ({
      file: null,
      mistakes: mistakes
    });
    const read = await (0, _text_file_js__WEBPACK_IMPORTED_MODULE_3__.G)(path, {
      workspace: workspace,
      elsewhere: [],
      outside: "it is outside the workspace. Use a file inside it.",
      maxBytes: _domain_trail_formats_js__WEBPACK_IMPORTED_MODULE_1__.pB
    });
    if (!("text" in read)) return failed(`config-file is '${path}': ${"isMissing" in read ? MISSING : read.mistake}`);
    const yaml = (0, _yaml_js__WEBPACK_IMPORTED_MODULE_4__.readYaml)(read.text);
    const label = ({line: line, column: column}) => `${path}:${line}:${column}`;
    if ("problems" in yaml) return failed(...yaml.problems.map(({position: position, message: message}) => `${label(position)}: ${message}.`));
    const {value: value, positionOf: positionOf} = yaml.written;
    const labelOf = (at, ofKey = false) => label(positionOf(at, ofKey));
    if (typeof value !== "object" || Array.isArray(value)) return failed(`${labelOf([])}: expected a mapping of trail inputs, such as \`s3BucketName: …\`.`);
    const mapping = value ?? {};
    const file = {
      value: mapping,
      labelOf: labelOf,
      path: (0, node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace, (0, node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, path)).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join("/"),
      keys: Object.fromEntries(Object.keys(mapping).map(key => [ key, positionOf([ key ], true) ]))
    };
    const spellings = new Map(known.map(key => [ letters(key), key ]));
    const unknown = Object.keys(file.value).filter(key => !known.includes(key));
    const first = unknown.find(key => !spellings.has(letters(key)));
    const mistakes = unknown.map(key => {
      const right = spellings.get(letters(key));
      const hint = right ? `: write ${right}` : key === first ? `: expected one of ${known.join(", ")}` : "";
      return `${labelOf([ key ], true)}: ${(0, _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_2__.Jj)(key, MAX_KEY_CHARACTERS)} is not known${hint}.`;
    });
    return {
      file: file,
      mistakes: mistakes
    };
  }
  const MAX_KEY_CHARACTERS = 100;
  function letters(key) {
    return key.replace(/[-_]/g, "").toLowerCase();
  }
  const MISSING = "this file does not exist in the workspace. Check the path (use `/` between folders; it is case-sensitive), and that an earlier step of the job uses actions/checkout.";
}),

/***/ 6887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    G: () => readTextFile
  });
  var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
  var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
  var _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9837);
  async function readTextFile(path, rule) {
    try {
      const found = await findFile(path, rule);
      if ("mistake" in found) return found;
      return {
        text: new TextDecoder("utf-8", {
          fatal: true
        }).decode(await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(found.file))
      };
    } catch (error) {
      if (error instanceof TypeError) return {
        mistake: "it is not UTF-8."
      };
      const code = error.code ?? "unknown error";
      return code === "ENOENT" ? {
        isMissing: true
      } : {
        mistake: `it cannot be read (${code}).`
      };
    }
  }
  async function findFile(path, rule) {
    const {workspace: workspace, elsewhere: elsewhere, maxBytes: maxBytes} = rule;
    const outside = {
      mistake: rule.outside
    };
    const named = [ workspace, ...elsewhere ];
    const real = await Promise.all(named.map(folder => (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder).catch(() => (0, 
    node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder))));
    const isWithinOne = (some, file) => some.some(folder => isWithin((0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder), file));
    if (!isWithinOne([ ...named, ...real ], (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path))) return outside;
    const file = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0, 
    node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path));
    if (!isWithinOne(real, file)) return outside;
    const stats = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
    if (!stats.isFile()) return {
      mistake: "it is not a regular file."
    };
    if (stats.size > maxBytes) return {
      mistake: `it is ${(0, _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__.zD)(stats.size)} bytes; the limit is ${(0, 
      _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__.zD)(maxBytes)}.`
    };
    return {
      file: file
    };
  }
  function isWithin(root, file) {
    const path = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, file);
    return path !== ".." && !path.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0, 
    node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path);
  }
}),

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