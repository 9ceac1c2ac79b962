"use strict";
exports.id = 881;
exports.ids = [881];
exports.modules = {

/***/ 8799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    A: () => canonicalize
  });
  function hasLoneSurrogate(value) {
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i);
      if (code >= 55296 && code <= 56319) {
        if (i === value.length - 1) return true;
        const next = value.charCodeAt(i + 1);
        if (!(next >= 56320 && next <= 57343)) return true;
        i++;
      } else if (code >= 56320 && code <= 57343) return true;
    }
    return false;
  }
  function canonicalize(object, seen = new Set) {
    if (typeof object === "number" && isNaN(object)) throw new Error("NaN is not allowed");
    if (typeof object === "number" && !isFinite(object)) throw new Error("Infinity is not allowed");
    if (typeof object === "string" && hasLoneSurrogate(object)) throw new Error("Lone surrogate is not allowed");
    if (object === null || typeof object !== "object") return JSON.stringify(object);
    if (typeof object.toJSON === "function") {
      if (seen.has(object)) throw new Error("Circular reference detected");
      seen.add(object);
      const result = canonicalize(object.toJSON(), seen);
      seen.delete(object);
      return result;
    }
    if (seen.has(object)) throw new Error("Circular reference detected");
    seen.add(object);
    let result;
    if (Array.isArray(object)) {
      const values = object.map(cv => {
        const value = cv === void 0 || typeof cv === "symbol" ? null : cv;
        return canonicalize(value, seen);
      });
      result = `[${values.join(",")}]`;
    } else {
      const parts = [];
      for (const key of Object.keys(object).sort()) {
        if (object[key] === void 0 || typeof object[key] === "symbol") continue;
        parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
      }
      result = `{${parts.join(",")}}`;
    }
    seen.delete(object);
    return result;
  }
}),

/***/ 9672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    YB: () => structuredPatch
  });
  // CONCATENATED MODULE: ./node_modules/diff/libesm/diff/base.js
  class Diff {
    diff(oldStr, newStr, options = {}) {
      let callback;
      if (typeof options === "function") {
        callback = options;
        options = {};
      } else if ("callback" in options) callback = options.callback;
      const oldString = this.castInput(oldStr, options);
      const newString = this.castInput(newStr, options);
      const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
      const newTokens = this.removeEmpty(this.tokenize(newString, options));
      return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
    }
    diffWithOptionsObj(oldTokens, newTokens, options, callback) {
      var _a;
      const done = value => {
        value = this.postProcess(value, options);
        if (callback) {
          setTimeout(function() {
            callback(value);
          }, 0);
          return;
        } else return value;
      };
      const newLen = newTokens.length, oldLen = oldTokens.length;
      let editLength = 1;
      let maxEditLength = newLen + oldLen;
      if (options.maxEditLength != null) maxEditLength = Math.min(maxEditLength, options.maxEditLength);
      const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : 1 / 0;
      const abortAfterTimestamp = Date.now() + maxExecutionTime;
      const bestPath = [ {
        oldPos: -1,
        lastComponent: void 0
      } ];
      let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
      if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
      let minDiagonalToConsider = -1 / 0, maxDiagonalToConsider = 1 / 0;
      const execEditLength = () => {
        for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
          let basePath;
          const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
          if (removePath) bestPath[diagonalPath - 1] = void 0;
          let canAdd = false;
          if (addPath) {
            const addPathNewPos = addPath.oldPos - diagonalPath;
            canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
          }
          const canRemove = removePath && removePath.oldPos + 1 < oldLen;
          if (!canAdd && !canRemove) {
            bestPath[diagonalPath] = void 0;
            continue;
          }
          if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) basePath = this.addToPath(addPath, true, false, 0, options); else basePath = this.addToPath(removePath, false, true, 1, options);
          newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
          if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true; else {
            bestPath[diagonalPath] = basePath;
            if (basePath.oldPos + 1 >= oldLen) maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
            if (newPos + 1 >= newLen) minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
          }
        }
        editLength++;
      };
      if (callback) (function exec() {
        setTimeout(function() {
          if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) return callback(void 0);
          if (!execEditLength()) exec();
        }, 0);
      })(); else while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
        const ret = execEditLength();
        if (ret) return ret;
      }
    }
    addToPath(path, added, removed, oldPosInc, options) {
      const last = path.lastComponent;
      if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) return {
        oldPos: path.oldPos + oldPosInc,
        lastComponent: {
          count: last.count + 1,
          added: added,
          removed: removed,
          previousComponent: last.previousComponent
        }
      }; else return {
        oldPos: path.oldPos + oldPosInc,
        lastComponent: {
          count: 1,
          added: added,
          removed: removed,
          previousComponent: last
        }
      };
    }
    extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
      const newLen = newTokens.length, oldLen = oldTokens.length;
      let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
      while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
        newPos++;
        oldPos++;
        commonCount++;
        if (options.oneChangePerToken) basePath.lastComponent = {
          count: 1,
          previousComponent: basePath.lastComponent,
          added: false,
          removed: false
        };
      }
      if (commonCount && !options.oneChangePerToken) basePath.lastComponent = {
        count: commonCount,
        previousComponent: basePath.lastComponent,
        added: false,
        removed: false
      };
      basePath.oldPos = oldPos;
      return newPos;
    }
    equals(left, right, options) {
      if (options.comparator) return options.comparator(left, right); else return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
    }
    removeEmpty(array) {
      const ret = [];
      for (let i = 0; i < array.length; i++) if (array[i]) ret.push(array[i]);
      return ret;
    }
    castInput(value, options) {
      return value;
    }
    tokenize(value, options) {
      return Array.from(value);
    }
    join(chars) {
      return chars.join("");
    }
    postProcess(changeObjects, options) {
      return changeObjects;
    }
    get useLongestToken() {
      return false;
    }
    buildValues(lastComponent, newTokens, oldTokens) {
      const components = [];
      let nextComponent;
      while (lastComponent) {
        components.push(lastComponent);
        nextComponent = lastComponent.previousComponent;
        delete lastComponent.previousComponent;
        lastComponent = nextComponent;
      }
      components.reverse();
      const componentLen = components.length;
      let componentPos = 0, newPos = 0, oldPos = 0;
      for (;componentPos < componentLen; componentPos++) {
        const component = components[componentPos];
        if (!component.removed) {
          if (!component.added && this.useLongestToken) {
            let value = newTokens.slice(newPos, newPos + component.count);
            value = value.map(function(value, i) {
              const oldValue = oldTokens[oldPos + i];
              return oldValue.length > value.length ? oldValue : value;
            });
            component.value = this.join(value);
          } else component.value = this.join(newTokens.slice(newPos, newPos + component.count));
          newPos += component.count;
          if (!component.added) oldPos += component.count;
        } else {
          component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
          oldPos += component.count;
        }
      }
      return components;
    }
  }
  // CONCATENATED MODULE: ./node_modules/diff/libesm/diff/line.js
  class LineDiff extends Diff {
    constructor() {
      super(...arguments);
      this.tokenize = tokenize;
    }
    equals(left, right, options) {
      if (options.ignoreWhitespace) {
        if (!options.newlineIsToken || !left.includes("\n")) left = left.trim();
        if (!options.newlineIsToken || !right.includes("\n")) right = right.trim();
      } else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
        if (left.endsWith("\n")) left = left.slice(0, -1);
        if (right.endsWith("\n")) right = right.slice(0, -1);
      }
      return super.equals(left, right, options);
    }
  }
  const lineDiff = new LineDiff;
  function diffLines(oldStr, newStr, options) {
    return lineDiff.diff(oldStr, newStr, options);
  }
  function tokenize(value, options) {
    if (options.stripTrailingCr) value = value.replace(/\r\n/g, "\n");
    const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
    if (!linesAndNewlines[linesAndNewlines.length - 1]) linesAndNewlines.pop();
    for (let i = 0; i < linesAndNewlines.length; i++) {
      const line = linesAndNewlines[i];
      if (i % 2 && !options.newlineIsToken) retLines[retLines.length - 1] += line; else retLines.push(line);
    }
    return retLines;
  }
  function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
    let optionsObj;
    if (!options) optionsObj = {}; else if (typeof options === "function") optionsObj = {
      callback: options
    }; else optionsObj = options;
    if (typeof optionsObj.context === "undefined") optionsObj.context = 4;
    const context = optionsObj.context;
    if (optionsObj.newlineIsToken) throw new Error("newlineIsToken may not be used with patch-generation functions, only with diffing functions");
    if (!optionsObj.callback) return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj)); else {
      const {callback: callback} = optionsObj;
      diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), {
        callback: diff => {
          const patch = diffLinesResultToPatch(diff);
          callback(patch);
        }
      }));
    }
    function diffLinesResultToPatch(diff) {
      if (!diff) return;
      diff.push({
        value: "",
        lines: []
      });
      function contextLines(lines) {
        return lines.map(function(entry) {
          return " " + entry;
        });
      }
      const hunks = [];
      let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
      for (let i = 0; i < diff.length; i++) {
        const current = diff[i], lines = current.lines || splitLines(current.value);
        current.lines = lines;
        if (current.added || current.removed) {
          if (!oldRangeStart) {
            const prev = diff[i - 1];
            oldRangeStart = oldLine;
            newRangeStart = newLine;
            if (prev) {
              curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
              oldRangeStart -= curRange.length;
              newRangeStart -= curRange.length;
            }
          }
          for (const line of lines) curRange.push((current.added ? "+" : "-") + line);
          if (current.added) newLine += lines.length; else oldLine += lines.length;
        } else {
          if (oldRangeStart) if (lines.length <= context * 2 && i < diff.length - 2) for (const line of contextLines(lines)) curRange.push(line); else {
            const contextSize = Math.min(lines.length, context);
            for (const line of contextLines(lines.slice(0, contextSize))) curRange.push(line);
            const hunk = {
              oldStart: oldRangeStart,
              oldLines: oldLine - oldRangeStart + contextSize,
              newStart: newRangeStart,
              newLines: newLine - newRangeStart + contextSize,
              lines: curRange
            };
            hunks.push(hunk);
            oldRangeStart = 0;
            newRangeStart = 0;
            curRange = [];
          }
          oldLine += lines.length;
          newLine += lines.length;
        }
      }
      for (const hunk of hunks) for (let i = 0; i < hunk.lines.length; i++) if (hunk.lines[i].endsWith("\n")) hunk.lines[i] = hunk.lines[i].slice(0, -1); else {
        hunk.lines.splice(i + 1, 0, "\\ No newline at end of file");
        i++;
      }
      return {
        oldFileName: oldFileName,
        newFileName: newFileName,
        oldHeader: oldHeader,
        newHeader: newHeader,
        hunks: hunks
      };
    }
  }
  function splitLines(text) {
    const hasTrailingNl = text.endsWith("\n");
    const result = text.split("\n").map(line => line + "\n");
    if (hasTrailingNl) result.pop(); else result.push(result.pop().slice(0, -1));
    return result;
  }
})

};
;