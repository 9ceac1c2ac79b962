"use strict";
exports.id = 130;
exports.ids = [130];
exports.modules = {

/***/ 534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    H: () => readCheckpoint,
    J: () => signatureDigest
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
  var _values_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9837);
  var _values_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1600);
  const MAX_CHARACTERS = 64e6;
  const CHAIN = /^\d{12}\/[a-z]{2,4}(?:-[a-z]+)+-\d+$/;
  function signatureDigest(signature) {
    return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(signature).digest("hex");
  }
  function readCheckpoint(text, trail) {
    if (text.length > MAX_CHARACTERS) return {
      mistake: `The checkpoint has more than ${(0, _values_wording_js__WEBPACK_IMPORTED_MODULE_1__.zD)(MAX_CHARACTERS)} characters.`
    };
    let json;
    try {
      json = JSON.parse(text);
    } catch {
      return {
        mistake: "The checkpoint is not valid JSON."
      };
    }
    if (!isObject(json)) return {
      mistake: "The checkpoint is not a JSON object."
    };
    const {version: version, trail: arn, chains: chains} = json;
    if (version !== 1) return {
      mistake: "The checkpoint is not of version 1, the only one that this version of Org Trail reads."
    };
    if (typeof arn !== "string" || !isObject(chains) || !hasOnly(json, [ "version", "trail", "chains" ])) return {
      mistake: "The checkpoint must have the members `version`, `trail` and `chains`, and no others."
    };
    if (trail !== null && arn !== trail) return {
      mistake: "The checkpoint is of another trail."
    };
    const entries = [];
    for (const [chain, entry] of Object.entries(chains)) {
      if (!CHAIN.test(chain)) return {
        mistake: "A chain of the checkpoint is not named `ACCOUNT/REGION`."
      };
      if (!isEntry(entry)) return {
        mistake: `The checkpoint’s entry for ${chain} is not valid.`
      };
      entries.push([ chain, entry ]);
    }
    return {
      known: {
        version: 1,
        trail: arn,
        chains: Object.fromEntries(entries)
      }
    };
  }
  function isEntry(value) {
    if (!isObject(value) || !hasOnly(value, [ "end", "signature", "reported" ])) return false;
    const {end: end, signature: signature, reported: reported} = value;
    if (typeof end !== "string" || !(0, _values_time_js__WEBPACK_IMPORTED_MODULE_2__.K8)(end)) return false;
    if (typeof signature !== "string" || !/^[0-9a-f]{64}$/.test(signature)) return false;
    return reported === void 0 || typeof reported === "string" && (0, _values_time_js__WEBPACK_IMPORTED_MODULE_2__.K8)(reported) && reported >= end;
  }
  function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }
  function hasOnly(value, members) {
    return Object.keys(value).every(name => members.includes(name));
  }
}),

/***/ 1600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Ad: () => minuteAt,
    K8: () => isTime,
    O1: () => secondsBetween,
    W$: () => millisecondsOf,
    dp: () => minutesOf,
    iA: () => minuteOf,
    jH: () => periodOf,
    nE: () => isoSeconds,
    nR: () => timeOf
  });
  function millisecondsOf(iso) {
    const milliseconds = Date.parse(iso);
    return Number.isNaN(milliseconds) ? null : milliseconds;
  }
  function timeOf(iso) {
    return Date.parse(iso);
  }
  function isTime(iso) {
    const milliseconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(iso) ? millisecondsOf(iso) : null;
    return milliseconds !== null && isoSeconds(milliseconds) === iso;
  }
  function isoSeconds(milliseconds) {
    return `${new Date(milliseconds).toISOString().slice(0, -".000Z".length)}Z`;
  }
  function secondsBetween(from, to) {
    return Math.max(0, Math.round(((millisecondsOf(to) ?? 0) - (millisecondsOf(from) ?? 0)) / 1e3));
  }
  function minuteOf(iso) {
    return `${iso.slice(0, 16).replace("T", " ")} UTC`;
  }
  function minuteAt(milliseconds) {
    return minuteOf(isoSeconds(milliseconds));
  }
  function periodOf(from, to) {
    const [start, end] = [ minuteOf(from).replace(" UTC", ""), minuteOf(to) ];
    return `${start} to ${start.slice(0, 10) === end.slice(0, 10) ? end.slice(11) : end}`;
  }
  function minutesOf(seconds) {
    if (seconds < 60) return `${seconds} s`;
    const minutes = Math.round(seconds / 60);
    const [days, hours, rest] = [ Math.floor(minutes / 1440), Math.floor(minutes % 1440 / 60), minutes % 60 ];
    const parts = days > 0 ? [ `${days} d`, `${hours} h` ] : [ `${hours} h`, `${rest} min` ];
    return parts.filter(part => !part.startsWith("0 ")).join(" ");
  }
}),

/***/ 1130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    readCheckpointFile: () => readCheckpointFile
  });
  var _domain_integrity_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(534);
  var _files_text_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6887);
  const MAX_BYTES = 64 * 1024 * 1024;
  async function readCheckpointFile(path, environment) {
    const temporary = environment["RUNNER_TEMP"];
    const read = await (0, _files_text_file_js__WEBPACK_IMPORTED_MODULE_1__.G)(path, {
      workspace: environment["GITHUB_WORKSPACE"] ?? ".",
      elsewhere: temporary ? [ temporary ] : [],
      outside: "it is outside the workspace and RUNNER_TEMP. Use a file inside one of them.",
      maxBytes: MAX_BYTES
    });
    if ("isMissing" in read) return {
      checkpoint: null
    };
    if ("mistake" in read) return {
      mistake: `checkpoint-file is '${path}': ${read.mistake}`
    };
    const judged = (0, _domain_integrity_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__.H)(read.text, null);
    return "mistake" in judged ? {
      mistake: `checkpoint-file is '${path}'. ${judged.mistake}`
    } : {
      checkpoint: judged.known
    };
  }
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
})

};
;