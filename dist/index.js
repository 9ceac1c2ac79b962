/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 2613:
/***/ (module => {
  module.exports = require("assert");
}),

/***/ 181:
/***/ (module => {
  module.exports = require("buffer");
}),

/***/ 5317:
/***/ (module => {
  module.exports = require("child_process");
}),

/***/ 6982:
/***/ (module => {
  module.exports = require("crypto");
}),

/***/ 4434:
/***/ (module => {
  module.exports = require("events");
}),

/***/ 9896:
/***/ (module => {
  module.exports = require("fs");
}),

/***/ 8611:
/***/ (module => {
  module.exports = require("http");
}),

/***/ 5692:
/***/ (module => {
  module.exports = require("https");
}),

/***/ 9278:
/***/ (module => {
  module.exports = require("net");
}),

/***/ 4589:
/***/ (module => {
  module.exports = require("node:assert");
}),

/***/ 6698:
/***/ (module => {
  module.exports = require("node:async_hooks");
}),

/***/ 4573:
/***/ (module => {
  module.exports = require("node:buffer");
}),

/***/ 1421:
/***/ (module => {
  module.exports = require("node:child_process");
}),

/***/ 7540:
/***/ (module => {
  module.exports = require("node:console");
}),

/***/ 7598:
/***/ (module => {
  module.exports = require("node:crypto");
}),

/***/ 3053:
/***/ (module => {
  module.exports = require("node:diagnostics_channel");
}),

/***/ 610:
/***/ (module => {
  module.exports = require("node:dns");
}),

/***/ 8474:
/***/ (module => {
  module.exports = require("node:events");
}),

/***/ 3024:
/***/ (module => {
  module.exports = require("node:fs");
}),

/***/ 1455:
/***/ (module => {
  module.exports = require("node:fs/promises");
}),

/***/ 7067:
/***/ (module => {
  module.exports = require("node:http");
}),

/***/ 2467:
/***/ (module => {
  module.exports = require("node:http2");
}),

/***/ 4708:
/***/ (module => {
  module.exports = require("node:https");
}),

/***/ 7030:
/***/ (module => {
  module.exports = require("node:net");
}),

/***/ 8161:
/***/ (module => {
  module.exports = require("node:os");
}),

/***/ 6760:
/***/ (module => {
  module.exports = require("node:path");
}),

/***/ 643:
/***/ (module => {
  module.exports = require("node:perf_hooks");
}),

/***/ 1708:
/***/ (module => {
  module.exports = require("node:process");
}),

/***/ 1792:
/***/ (module => {
  module.exports = require("node:querystring");
}),

/***/ 7075:
/***/ (module => {
  module.exports = require("node:stream");
}),

/***/ 8500:
/***/ (module => {
  module.exports = require("node:timers/promises");
}),

/***/ 1692:
/***/ (module => {
  module.exports = require("node:tls");
}),

/***/ 3136:
/***/ (module => {
  module.exports = require("node:url");
}),

/***/ 7975:
/***/ (module => {
  module.exports = require("node:util");
}),

/***/ 3429:
/***/ (module => {
  module.exports = require("node:util/types");
}),

/***/ 8877:
/***/ (module => {
  module.exports = require("node:v8");
}),

/***/ 5919:
/***/ (module => {
  module.exports = require("node:worker_threads");
}),

/***/ 8522:
/***/ (module => {
  module.exports = require("node:zlib");
}),

/***/ 857:
/***/ (module => {
  module.exports = require("os");
}),

/***/ 6928:
/***/ (module => {
  module.exports = require("path");
}),

/***/ 932:
/***/ (module => {
  module.exports = require("process");
}),

/***/ 3193:
/***/ (module => {
  module.exports = require("string_decoder");
}),

/***/ 3557:
/***/ (module => {
  module.exports = require("timers");
}),

/***/ 4756:
/***/ (module => {
  module.exports = require("tls");
}),

/***/ 9023:
/***/ (module => {
  module.exports = require("util");
})

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
__nccwpck_require__.r(__webpack_exports__);
// Everything else is loaded after this check: an older Node.js might not even read it, or fail halfway, after writing.
const MIN_NODE_MAJOR = 24;
function fail(message) {
    console.log(`::error title=Org Trail::${message.replaceAll('%', '%25').replace(/\s+/g, ' ')}`);
    process.exitCode = 1;
}
/** What is of the process and not of the run in it: its variables, its signals, and how it ends. */
function run(main) {
    const environment = { ...process.env };
    // When it is loaded, @actions/github parses the event's payload once more, and fails if that is broken. Nobody asks it.
    delete process.env['GITHUB_EVENT_PATH'];
    const controller = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM'])
        process.on(name, () => controller.abort(name));
    // A reader of the log that is gone must not end the run.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => undefined);
    return main(environment, controller.signal).then((exitCode) => {
        process.exitCode = exitCode;
        // Once the log is written. A call that was given up would keep the process alive: of a canceled run until the runner kills it.
        process.stdout.write('', () => process.exit(exitCode));
    });
}
const { node } = process.versions;
if (Number(node.split('.')[0]) < MIN_NODE_MAJOR) {
    fail(`Org Trail needs Node.js ${MIN_NODE_MAJOR} or later, but this runner runs it on ${node}. Nothing was read or written. Update the runner to version 2.327.1 or later.`);
}
else {
    // Stays if the run ends without a verdict.
    process.exitCode = 1;
    // In the bundle `import` throws what it cannot load, instead of rejecting.
    Promise.resolve()
        .then(() => __nccwpck_require__.e(/* import() */ 7).then(__nccwpck_require__.bind(__nccwpck_require__, 1007)))
        .then(({ main }) => run(main))
        .catch((error) => fail(`Org Trail could not be loaded: ${String(error)}`));
}


module.exports = __webpack_exports__;
/******/ })()
;