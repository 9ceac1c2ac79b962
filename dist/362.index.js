"use strict";
exports.id = 362;
exports.ids = [362];
exports.modules = {

/***/ 6362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    paginateListPublicKeys: () => paginateListPublicKeys
  });
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/index.js
    var dist_cjs = __webpack_require__(402);
  // EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/CloudTrailClient.js + 8 modules
    var CloudTrailClient = __webpack_require__(2901);
  // EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/commandBuilder.js
    var commandBuilder = __webpack_require__(960);
  // EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/schemas/schemas_0.js + 2 modules
    var schemas_0 = __webpack_require__(6163);
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/commands/ListPublicKeysCommand.js
  class ListPublicKeysCommand extends((0, commandBuilder.G5)(commandBuilder.lq, commandBuilder.yt, "ListPublicKeys", schemas_0.Oo$)){}
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/pagination/ListPublicKeysPaginator.js
  const paginateListPublicKeys = (0, dist_cjs.createPaginator)(CloudTrailClient.V, ListPublicKeysCommand, "NextToken", "NextToken", "");
})

};
;