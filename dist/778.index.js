"use strict";
exports.id = 778;
exports.ids = [778];
exports.modules = {

/***/ 8778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    GetTopicAttributesCommand: () => GetTopicAttributesCommand,
    SNSClient: () => SNSClient,
    SetTopicAttributesCommand: () => SetTopicAttributesCommand
  });
  // EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-cjs/submodules/client/index.js
    var client = __webpack_require__(5152);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/index.js
    var dist_cjs = __webpack_require__(402);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/client/index.js
    var submodules_client = __webpack_require__(2658);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/config/index.js
    var submodules_config = __webpack_require__(7291);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/endpoints/index.js
    var endpoints = __webpack_require__(2085);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/protocols/index.js
    var protocols = __webpack_require__(3422);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/retry/index.js
    var retry = __webpack_require__(3609);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/schema/index.js
    var schema = __webpack_require__(6890);
  // EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-cjs/submodules/httpAuthSchemes/index.js
    var httpAuthSchemes = __webpack_require__(7523);
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sns/dist-es/auth/httpAuthSchemeProvider.js
  const defaultSNSHttpAuthSchemeParametersProvider = async (config, context, input) => ({
    operation: (0, submodules_client.getSmithyContext)(context).operation,
    region: await (0, submodules_client.normalizeProvider)(config.region)() || (() => {
      throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    })()
  });
  function createAwsAuthSigv4HttpAuthOption(authParameters) {
    return {
      schemeId: "aws.auth#sigv4",
      signingProperties: {
        name: "sns",
        region: authParameters.region
      },
      propertiesExtractor: (config, context) => ({
        signingProperties: {
          config: config,
          context: context
        }
      })
    };
  }
  const defaultSNSHttpAuthSchemeProvider = authParameters => {
    const options = [];
    switch (authParameters.operation) {
     default:
      options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
    }
    return options;
  };
  const resolveHttpAuthSchemeConfig = config => {
    const config_0 = (0, httpAuthSchemes.resolveAwsSdkSigV4Config)(config);
    return Object.assign(config_0, {
      authSchemePreference: (0, submodules_client.normalizeProvider)(config.authSchemePreference ?? [])
    });
  };
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sns/dist-es/endpoint/EndpointParameters.js
  const resolveClientEndpointParameters = options => Object.assign(options, {
    useDualstackEndpoint: options.useDualstackEndpoint ?? false,
    useFipsEndpoint: options.useFipsEndpoint ?? false,
    defaultSigningName: "sns"
  });
  const commonParams = {
    UseFIPS: {
      type: "builtInParams",
      name: "useFipsEndpoint"
    },
    Endpoint: {
      type: "builtInParams",
      name: "endpoint"
    },
    Region: {
      type: "builtInParams",
      name: "region"
    },
    UseDualStack: {
      type: "builtInParams",
      name: "useDualstackEndpoint"
    }
  };
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sns/package.json
  const package_namespaceObject = {
    rE: "3.1169.0"
  };
  // EXTERNAL MODULE: ./node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js + 2 modules
    var defaultProvider = __webpack_require__(9882);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/serde/index.js
    var serde = __webpack_require__(2430);
  // EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-es/node-http-handler.js + 5 modules
    var node_http_handler = __webpack_require__(3291);
  // EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-cjs/submodules/protocols/index.js
    var submodules_protocols = __webpack_require__(7288);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/checksum/index.js
    var checksum = __webpack_require__(9542);
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sns/dist-es/endpoint/bdd.js
  const m = "ref";
  const a = -1, b = true, c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "getAttr", g = "stringEquals", h = {
    [m]: "Endpoint"
  }, i = {
    [m]: d
  }, j = {
    [m]: "Region"
  }, k = {}, l = [ j ];
  const _data = {
    conditions: [ [ c, [ h ] ], [ c, l ], [ "aws.partition", l, d ], [ e, [ {
      [m]: "UseFIPS"
    }, b ] ], [ e, [ {
      [m]: "UseDualStack"
    }, b ] ], [ e, [ {
      fn: f,
      argv: [ i, "supportsDualStack" ]
    }, b ] ], [ e, [ {
      fn: f,
      argv: [ i, "supportsFIPS" ]
    }, b ] ], [ g, [ j, "us-gov-east-1" ] ], [ g, [ j, "us-gov-west-1" ] ] ],
    results: [ [ a ], [ a, "Invalid Configuration: FIPS and custom endpoint are not supported" ], [ a, "Invalid Configuration: Dualstack and custom endpoint are not supported" ], [ h, k ], [ "https://sns-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", k ], [ a, "FIPS and DualStack are enabled, but this partition does not support one or both" ], [ "https://sns.us-gov-east-1.amazonaws.com", k ], [ "https://sns.us-gov-west-1.amazonaws.com", k ], [ "https://sns-fips.{Region}.{PartitionResult#dnsSuffix}", k ], [ a, "FIPS is enabled but this partition does not support FIPS" ], [ "https://sns.{Region}.{PartitionResult#dualStackDnsSuffix}", k ], [ a, "DualStack is enabled but this partition does not support DualStack" ], [ "https://sns.{Region}.{PartitionResult#dnsSuffix}", k ], [ a, "Invalid Configuration: Missing Region" ] ]
  };
  const root = 2;
  const r = 1e8;
  const nodes = new Int32Array([ -1, 1, -1, 0, 14, 3, 1, 4, r + 13, 2, 5, r + 13, 3, 8, 6, 4, 7, r + 12, 5, r + 10, r + 11, 4, 12, 9, 6, 10, r + 9, 7, r + 6, 11, 8, r + 7, r + 8, 5, 13, r + 5, 6, r + 4, r + 5, 3, r + 1, 15, 4, r + 2, r + 3 ]);
  const bdd = endpoints.BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sns/dist-es/endpoint/endpointResolver.js
  const cache = new endpoints.EndpointCache({
    size: 50,
    params: [ "Endpoint", "Region", "UseDualStack", "UseFIPS" ]
  });
  const defaultEndpointResolver = (endpointParams, context = {}) => cache.get(endpointParams, () => (0, 
  endpoints.decideEndpoint)(bdd, {
    endpointParams: endpointParams,
    logger: context.logger
  }));
  endpoints.customEndpointFunctions.aws = client.awsEndpointFunctions;
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sns/dist-es/models/SNSServiceException.js
  class SNSServiceException extends submodules_client.ServiceException {
    static shapeId="smithy.ts.sdk.synthetic.com.amazonaws.sns#SNSServiceException";
    constructor(options) {
      super(options);
      Object.setPrototypeOf(this, SNSServiceException.prototype);
    }
  }
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sns/dist-es/models/errors.js
  class AuthorizationErrorException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#AuthorizationErrorException";
    name="AuthorizationErrorException";
    $fault="client";
    constructor(opts) {
      super({
        name: "AuthorizationErrorException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, AuthorizationErrorException.prototype);
    }
  }
  class InternalErrorException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#InternalErrorException";
    name="InternalErrorException";
    $fault="server";
    constructor(opts) {
      super({
        name: "InternalErrorException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, InternalErrorException.prototype);
    }
  }
  class InvalidParameterException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#InvalidParameterException";
    name="InvalidParameterException";
    $fault="client";
    constructor(opts) {
      super({
        name: "InvalidParameterException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidParameterException.prototype);
    }
  }
  class NotFoundException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#NotFoundException";
    name="NotFoundException";
    $fault="client";
    constructor(opts) {
      super({
        name: "NotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, NotFoundException.prototype);
    }
  }
  class ThrottledException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#ThrottledException";
    name="ThrottledException";
    $fault="client";
    constructor(opts) {
      super({
        name: "ThrottledException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ThrottledException.prototype);
    }
  }
  class FilterPolicyLimitExceededException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#FilterPolicyLimitExceededException";
    name="FilterPolicyLimitExceededException";
    $fault="client";
    constructor(opts) {
      super({
        name: "FilterPolicyLimitExceededException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, FilterPolicyLimitExceededException.prototype);
    }
  }
  class ReplayLimitExceededException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#ReplayLimitExceededException";
    name="ReplayLimitExceededException";
    $fault="client";
    constructor(opts) {
      super({
        name: "ReplayLimitExceededException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ReplayLimitExceededException.prototype);
    }
  }
  class SubscriptionLimitExceededException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#SubscriptionLimitExceededException";
    name="SubscriptionLimitExceededException";
    $fault="client";
    constructor(opts) {
      super({
        name: "SubscriptionLimitExceededException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, SubscriptionLimitExceededException.prototype);
    }
  }
  class OptedOutException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#OptedOutException";
    name="OptedOutException";
    $fault="client";
    constructor(opts) {
      super({
        name: "OptedOutException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, OptedOutException.prototype);
    }
  }
  class UserErrorException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#UserErrorException";
    name="UserErrorException";
    $fault="client";
    constructor(opts) {
      super({
        name: "UserErrorException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, UserErrorException.prototype);
    }
  }
  class ConcurrentAccessException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#ConcurrentAccessException";
    name="ConcurrentAccessException";
    $fault="client";
    constructor(opts) {
      super({
        name: "ConcurrentAccessException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ConcurrentAccessException.prototype);
    }
  }
  class InvalidSecurityException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#InvalidSecurityException";
    name="InvalidSecurityException";
    $fault="client";
    constructor(opts) {
      super({
        name: "InvalidSecurityException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidSecurityException.prototype);
    }
  }
  class StaleTagException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#StaleTagException";
    name="StaleTagException";
    $fault="client";
    constructor(opts) {
      super({
        name: "StaleTagException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, StaleTagException.prototype);
    }
  }
  class TagLimitExceededException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#TagLimitExceededException";
    name="TagLimitExceededException";
    $fault="client";
    constructor(opts) {
      super({
        name: "TagLimitExceededException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, TagLimitExceededException.prototype);
    }
  }
  class TagPolicyException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#TagPolicyException";
    name="TagPolicyException";
    $fault="client";
    constructor(opts) {
      super({
        name: "TagPolicyException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, TagPolicyException.prototype);
    }
  }
  class TopicLimitExceededException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#TopicLimitExceededException";
    name="TopicLimitExceededException";
    $fault="client";
    constructor(opts) {
      super({
        name: "TopicLimitExceededException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, TopicLimitExceededException.prototype);
    }
  }
  class ResourceNotFoundException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#ResourceNotFoundException";
    name="ResourceNotFoundException";
    $fault="client";
    constructor(opts) {
      super({
        name: "ResourceNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
    }
  }
  class InvalidStateException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#InvalidStateException";
    name="InvalidStateException";
    $fault="client";
    constructor(opts) {
      super({
        name: "InvalidStateException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidStateException.prototype);
    }
  }
  class ValidationException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#ValidationException";
    name="ValidationException";
    $fault="client";
    Message;
    constructor(opts) {
      super({
        name: "ValidationException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ValidationException.prototype);
      this.Message = opts.Message;
    }
  }
  class EndpointDisabledException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#EndpointDisabledException";
    name="EndpointDisabledException";
    $fault="client";
    constructor(opts) {
      super({
        name: "EndpointDisabledException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, EndpointDisabledException.prototype);
    }
  }
  class InvalidParameterValueException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#InvalidParameterValueException";
    name="InvalidParameterValueException";
    $fault="client";
    constructor(opts) {
      super({
        name: "InvalidParameterValueException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidParameterValueException.prototype);
    }
  }
  class KMSAccessDeniedException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#KMSAccessDeniedException";
    name="KMSAccessDeniedException";
    $fault="client";
    constructor(opts) {
      super({
        name: "KMSAccessDeniedException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, KMSAccessDeniedException.prototype);
    }
  }
  class KMSDisabledException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#KMSDisabledException";
    name="KMSDisabledException";
    $fault="client";
    constructor(opts) {
      super({
        name: "KMSDisabledException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, KMSDisabledException.prototype);
    }
  }
  class KMSInvalidStateException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#KMSInvalidStateException";
    name="KMSInvalidStateException";
    $fault="client";
    constructor(opts) {
      super({
        name: "KMSInvalidStateException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, KMSInvalidStateException.prototype);
    }
  }
  class KMSNotFoundException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#KMSNotFoundException";
    name="KMSNotFoundException";
    $fault="client";
    constructor(opts) {
      super({
        name: "KMSNotFoundException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, KMSNotFoundException.prototype);
    }
  }
  class KMSOptInRequired extends SNSServiceException {
    static shapeId="com.amazonaws.sns#KMSOptInRequired";
    name="KMSOptInRequired";
    $fault="client";
    constructor(opts) {
      super({
        name: "KMSOptInRequired",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, KMSOptInRequired.prototype);
    }
  }
  class KMSThrottlingException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#KMSThrottlingException";
    name="KMSThrottlingException";
    $fault="client";
    constructor(opts) {
      super({
        name: "KMSThrottlingException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, KMSThrottlingException.prototype);
    }
  }
  class PlatformApplicationDisabledException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#PlatformApplicationDisabledException";
    name="PlatformApplicationDisabledException";
    $fault="client";
    constructor(opts) {
      super({
        name: "PlatformApplicationDisabledException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, PlatformApplicationDisabledException.prototype);
    }
  }
  class BatchEntryIdsNotDistinctException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#BatchEntryIdsNotDistinctException";
    name="BatchEntryIdsNotDistinctException";
    $fault="client";
    constructor(opts) {
      super({
        name: "BatchEntryIdsNotDistinctException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, BatchEntryIdsNotDistinctException.prototype);
    }
  }
  class BatchRequestTooLongException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#BatchRequestTooLongException";
    name="BatchRequestTooLongException";
    $fault="client";
    constructor(opts) {
      super({
        name: "BatchRequestTooLongException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, BatchRequestTooLongException.prototype);
    }
  }
  class EmptyBatchRequestException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#EmptyBatchRequestException";
    name="EmptyBatchRequestException";
    $fault="client";
    constructor(opts) {
      super({
        name: "EmptyBatchRequestException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, EmptyBatchRequestException.prototype);
    }
  }
  class InvalidBatchEntryIdException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#InvalidBatchEntryIdException";
    name="InvalidBatchEntryIdException";
    $fault="client";
    constructor(opts) {
      super({
        name: "InvalidBatchEntryIdException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidBatchEntryIdException.prototype);
    }
  }
  class TooManyEntriesInBatchRequestException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#TooManyEntriesInBatchRequestException";
    name="TooManyEntriesInBatchRequestException";
    $fault="client";
    constructor(opts) {
      super({
        name: "TooManyEntriesInBatchRequestException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, TooManyEntriesInBatchRequestException.prototype);
    }
  }
  class VerificationException extends SNSServiceException {
    static shapeId="com.amazonaws.sns#VerificationException";
    name="VerificationException";
    $fault="client";
    Message;
    Status;
    constructor(opts) {
      super({
        name: "VerificationException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, VerificationException.prototype);
      this.Message = opts.Message;
      this.Status = opts.Status;
    }
  }
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sns/dist-es/schemas/schemas_0.js
  const _A = "Attributes";
  const _AEE = "AuthorizationErrorException";
  const _ANt = "AttributeName";
  const _AV = "AttributeValue";
  const _BEINDE = "BatchEntryIdsNotDistinctException";
  const _BRTLE = "BatchRequestTooLongException";
  const _CAE = "ConcurrentAccessException";
  const _EBRE = "EmptyBatchRequestException";
  const _EDE = "EndpointDisabledException";
  const _FPLEE = "FilterPolicyLimitExceededException";
  const _GTA = "GetTopicAttributes";
  const _GTAI = "GetTopicAttributesInput";
  const _GTAR = "GetTopicAttributesResponse";
  const _IBEIE = "InvalidBatchEntryIdException";
  const _IEE = "InternalErrorException";
  const _IPE = "InvalidParameterException";
  const _IPVE = "InvalidParameterValueException";
  const _ISE = "InvalidSecurityException";
  const _ISEn = "InvalidStateException";
  const _KMSADE = "KMSAccessDeniedException";
  const _KMSDE = "KMSDisabledException";
  const _KMSISE = "KMSInvalidStateException";
  const _KMSNFE = "KMSNotFoundException";
  const _KMSOIR = "KMSOptInRequired";
  const _KMSTE = "KMSThrottlingException";
  const _M = "Message";
  const _NFE = "NotFoundException";
  const _OOE = "OptedOutException";
  const _PADE = "PlatformApplicationDisabledException";
  const _RLEE = "ReplayLimitExceededException";
  const _RNFE = "ResourceNotFoundException";
  const _S = "Status";
  const _SLEE = "SubscriptionLimitExceededException";
  const _STA = "SetTopicAttributes";
  const _STAI = "SetTopicAttributesInput";
  const _STE = "StaleTagException";
  const _TA = "TopicArn";
  const _TE = "ThrottledException";
  const _TLEE = "TagLimitExceededException";
  const _TLEEo = "TopicLimitExceededException";
  const _TMEIBRE = "TooManyEntriesInBatchRequestException";
  const _TPE = "TagPolicyException";
  const _UEE = "UserErrorException";
  const _VE = "ValidationException";
  const _VEe = "VerificationException";
  const _aQE = "awsQueryError";
  const _c = "client";
  const _e = "error";
  const _hE = "httpError";
  const _m = "message";
  const _s = "smithy.ts.sdk.synthetic.com.amazonaws.sns";
  const _se = "server";
  const n0 = "com.amazonaws.sns";
  const _s_registry = new schema.TypeRegistry(_s);
  var SNSServiceException$ = [ -3, _s, "SNSServiceException", 0, [], [] ];
  _s_registry.registerError(SNSServiceException$, SNSServiceException);
  const n0_registry = new schema.TypeRegistry(n0);
  var AuthorizationErrorException$ = [ -3, n0, _AEE, {
    [_aQE]: [ `AuthorizationError`, 403 ],
    [_e]: _c,
    [_hE]: 403
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(AuthorizationErrorException$, AuthorizationErrorException);
  var BatchEntryIdsNotDistinctException$ = [ -3, n0, _BEINDE, {
    [_aQE]: [ `BatchEntryIdsNotDistinct`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(BatchEntryIdsNotDistinctException$, BatchEntryIdsNotDistinctException);
  var BatchRequestTooLongException$ = [ -3, n0, _BRTLE, {
    [_aQE]: [ `BatchRequestTooLong`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(BatchRequestTooLongException$, BatchRequestTooLongException);
  var ConcurrentAccessException$ = [ -3, n0, _CAE, {
    [_aQE]: [ `ConcurrentAccess`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(ConcurrentAccessException$, ConcurrentAccessException);
  var EmptyBatchRequestException$ = [ -3, n0, _EBRE, {
    [_aQE]: [ `EmptyBatchRequest`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(EmptyBatchRequestException$, EmptyBatchRequestException);
  var EndpointDisabledException$ = [ -3, n0, _EDE, {
    [_aQE]: [ `EndpointDisabled`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(EndpointDisabledException$, EndpointDisabledException);
  var FilterPolicyLimitExceededException$ = [ -3, n0, _FPLEE, {
    [_aQE]: [ `FilterPolicyLimitExceeded`, 403 ],
    [_e]: _c,
    [_hE]: 403
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(FilterPolicyLimitExceededException$, FilterPolicyLimitExceededException);
  var InternalErrorException$ = [ -3, n0, _IEE, {
    [_aQE]: [ `InternalError`, 500 ],
    [_e]: _se,
    [_hE]: 500
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(InternalErrorException$, InternalErrorException);
  var InvalidBatchEntryIdException$ = [ -3, n0, _IBEIE, {
    [_aQE]: [ `InvalidBatchEntryId`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(InvalidBatchEntryIdException$, InvalidBatchEntryIdException);
  var InvalidParameterException$ = [ -3, n0, _IPE, {
    [_aQE]: [ `InvalidParameter`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(InvalidParameterException$, InvalidParameterException);
  var InvalidParameterValueException$ = [ -3, n0, _IPVE, {
    [_aQE]: [ `ParameterValueInvalid`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(InvalidParameterValueException$, InvalidParameterValueException);
  var InvalidSecurityException$ = [ -3, n0, _ISE, {
    [_aQE]: [ `InvalidSecurity`, 403 ],
    [_e]: _c,
    [_hE]: 403
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(InvalidSecurityException$, InvalidSecurityException);
  var InvalidStateException$ = [ -3, n0, _ISEn, {
    [_aQE]: [ `InvalidState`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(InvalidStateException$, InvalidStateException);
  var KMSAccessDeniedException$ = [ -3, n0, _KMSADE, {
    [_aQE]: [ `KMSAccessDenied`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(KMSAccessDeniedException$, KMSAccessDeniedException);
  var KMSDisabledException$ = [ -3, n0, _KMSDE, {
    [_aQE]: [ `KMSDisabled`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(KMSDisabledException$, KMSDisabledException);
  var KMSInvalidStateException$ = [ -3, n0, _KMSISE, {
    [_aQE]: [ `KMSInvalidState`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(KMSInvalidStateException$, KMSInvalidStateException);
  var KMSNotFoundException$ = [ -3, n0, _KMSNFE, {
    [_aQE]: [ `KMSNotFound`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(KMSNotFoundException$, KMSNotFoundException);
  var KMSOptInRequired$ = [ -3, n0, _KMSOIR, {
    [_aQE]: [ `KMSOptInRequired`, 403 ],
    [_e]: _c,
    [_hE]: 403
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(KMSOptInRequired$, KMSOptInRequired);
  var KMSThrottlingException$ = [ -3, n0, _KMSTE, {
    [_aQE]: [ `KMSThrottling`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(KMSThrottlingException$, KMSThrottlingException);
  var NotFoundException$ = [ -3, n0, _NFE, {
    [_aQE]: [ `NotFound`, 404 ],
    [_e]: _c,
    [_hE]: 404
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(NotFoundException$, NotFoundException);
  var OptedOutException$ = [ -3, n0, _OOE, {
    [_aQE]: [ `OptedOut`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(OptedOutException$, OptedOutException);
  var PlatformApplicationDisabledException$ = [ -3, n0, _PADE, {
    [_aQE]: [ `PlatformApplicationDisabled`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(PlatformApplicationDisabledException$, PlatformApplicationDisabledException);
  var ReplayLimitExceededException$ = [ -3, n0, _RLEE, {
    [_aQE]: [ `ReplayLimitExceeded`, 403 ],
    [_e]: _c,
    [_hE]: 403
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(ReplayLimitExceededException$, ReplayLimitExceededException);
  var ResourceNotFoundException$ = [ -3, n0, _RNFE, {
    [_aQE]: [ `ResourceNotFound`, 404 ],
    [_e]: _c,
    [_hE]: 404
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
  var StaleTagException$ = [ -3, n0, _STE, {
    [_aQE]: [ `StaleTag`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(StaleTagException$, StaleTagException);
  var SubscriptionLimitExceededException$ = [ -3, n0, _SLEE, {
    [_aQE]: [ `SubscriptionLimitExceeded`, 403 ],
    [_e]: _c,
    [_hE]: 403
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(SubscriptionLimitExceededException$, SubscriptionLimitExceededException);
  var TagLimitExceededException$ = [ -3, n0, _TLEE, {
    [_aQE]: [ `TagLimitExceeded`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(TagLimitExceededException$, TagLimitExceededException);
  var TagPolicyException$ = [ -3, n0, _TPE, {
    [_aQE]: [ `TagPolicy`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(TagPolicyException$, TagPolicyException);
  var ThrottledException$ = [ -3, n0, _TE, {
    [_aQE]: [ `Throttled`, 429 ],
    [_e]: _c,
    [_hE]: 429
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(ThrottledException$, ThrottledException);
  var TooManyEntriesInBatchRequestException$ = [ -3, n0, _TMEIBRE, {
    [_aQE]: [ `TooManyEntriesInBatchRequest`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(TooManyEntriesInBatchRequestException$, TooManyEntriesInBatchRequestException);
  var TopicLimitExceededException$ = [ -3, n0, _TLEEo, {
    [_aQE]: [ `TopicLimitExceeded`, 403 ],
    [_e]: _c,
    [_hE]: 403
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(TopicLimitExceededException$, TopicLimitExceededException);
  var UserErrorException$ = [ -3, n0, _UEE, {
    [_aQE]: [ `UserError`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(UserErrorException$, UserErrorException);
  var ValidationException$ = [ -3, n0, _VE, {
    [_aQE]: [ `ValidationException`, 400 ],
    [_e]: _c,
    [_hE]: 400
  }, [ _M ], [ 0 ], 1 ];
  n0_registry.registerError(ValidationException$, ValidationException);
  var VerificationException$ = [ -3, n0, _VEe, {
    [_e]: _c
  }, [ _M, _S ], [ 0, 0 ], 2 ];
  n0_registry.registerError(VerificationException$, VerificationException);
  const errorTypeRegistries = [ _s_registry, n0_registry ];
  var GetTopicAttributesInput$ = [ 3, n0, _GTAI, 0, [ _TA ], [ 0 ], 1 ];
  var GetTopicAttributesResponse$ = [ 3, n0, _GTAR, 0, [ _A ], [ 128 | 0 ] ];
  var SetTopicAttributesInput$ = [ 3, n0, _STAI, 0, [ _TA, _ANt, _AV ], [ 0, 0, 0 ], 2 ];
  var __Unit = "unit";
  var GetTopicAttributes$ = [ 9, n0, _GTA, 0, () => GetTopicAttributesInput$, () => GetTopicAttributesResponse$ ];
  var SetTopicAttributes$ = [ 9, n0, _STA, 0, () => SetTopicAttributesInput$, () => __Unit ];
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sns/dist-es/runtimeConfig.shared.js
  const getRuntimeConfig = config => ({
    apiVersion: "2010-03-31",
    base64Decoder: config?.base64Decoder ?? serde.fromBase64,
    base64Encoder: config?.base64Encoder ?? serde.toBase64,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
    extensions: config?.extensions ?? [],
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultSNSHttpAuthSchemeProvider,
    httpAuthSchemes: config?.httpAuthSchemes ?? [ {
      schemeId: "aws.auth#sigv4",
      identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4"),
      signer: new httpAuthSchemes.AwsSdkSigV4Signer
    } ],
    logger: config?.logger ?? new submodules_client.NoOpLogger,
    protocol: config?.protocol ?? submodules_protocols.AwsQueryProtocol,
    protocolSettings: config?.protocolSettings ?? {
      defaultNamespace: "com.amazonaws.sns",
      errorTypeRegistries: errorTypeRegistries,
      xmlNamespace: "http://sns.amazonaws.com/doc/2010-03-31/",
      version: "2010-03-31",
      serviceTarget: "AmazonSimpleNotificationService"
    },
    serviceId: config?.serviceId ?? "SNS",
    sha256: config?.sha256 ?? checksum.Sha256,
    urlParser: config?.urlParser ?? protocols.parseUrl,
    utf8Decoder: config?.utf8Decoder ?? serde.fromUtf8,
    utf8Encoder: config?.utf8Encoder ?? serde.toUtf8
  });
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sns/dist-es/runtimeConfig.js
  const runtimeConfig_getRuntimeConfig = config => {
    (0, submodules_client.emitWarningIfUnsupportedVersion)(process.version);
    const defaultsMode = (0, submodules_config.resolveDefaultsModeConfig)(config);
    const defaultConfigProvider = () => defaultsMode().then(submodules_client.loadConfigsForDefaultMode);
    const clientSharedValues = getRuntimeConfig(config);
    (0, client.emitWarningIfUnsupportedVersion)(process.version);
    const loaderConfig = {
      profile: config?.profile,
      logger: clientSharedValues.logger
    };
    return {
      ...clientSharedValues,
      ...config,
      runtime: "node",
      defaultsMode: defaultsMode,
      authSchemePreference: config?.authSchemePreference ?? (0, submodules_config.loadConfig)(httpAuthSchemes.NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
      bodyLengthChecker: config?.bodyLengthChecker ?? serde.calculateBodyLength,
      credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider.v6,
      defaultSocketTimeout: (0, client.getDefaultSocketTimeout)(config?.requestHandler, 3e5),
      defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0, client.createDefaultUserAgentProvider)({
        serviceId: clientSharedValues.serviceId,
        clientVersion: package_namespaceObject.rE
      }),
      maxAttempts: config?.maxAttempts ?? (0, submodules_config.loadConfig)(retry.NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
      region: config?.region ?? (0, submodules_config.loadConfig)(submodules_config.NODE_REGION_CONFIG_OPTIONS, {
        ...submodules_config.NODE_REGION_CONFIG_FILE_OPTIONS,
        ...loaderConfig
      }),
      requestHandler: node_http_handler.$.create(config?.requestHandler ?? defaultConfigProvider),
      retryMode: config?.retryMode ?? (0, submodules_config.loadConfig)({
        ...retry.NODE_RETRY_MODE_CONFIG_OPTIONS,
        default: async () => (await defaultConfigProvider()).retryMode || retry.DEFAULT_RETRY_MODE
      }, config),
      streamCollector: config?.streamCollector ?? serde.streamCollector,
      useDualstackEndpoint: config?.useDualstackEndpoint ?? (0, submodules_config.loadConfig)(submodules_config.NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
      useFipsEndpoint: config?.useFipsEndpoint ?? (0, submodules_config.loadConfig)(submodules_config.NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
      userAgentAppId: config?.userAgentAppId ?? (0, submodules_config.loadConfig)(client.NODE_APP_ID_CONFIG_OPTIONS, loaderConfig)
    };
  };
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sns/dist-es/auth/httpAuthExtensionConfiguration.js
  const getHttpAuthExtensionConfiguration = runtimeConfig => {
    const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
    let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
    let _credentials = runtimeConfig.credentials;
    return {
      setHttpAuthScheme(httpAuthScheme) {
        const index = _httpAuthSchemes.findIndex(scheme => scheme.schemeId === httpAuthScheme.schemeId);
        if (index === -1) _httpAuthSchemes.push(httpAuthScheme); else _httpAuthSchemes.splice(index, 1, httpAuthScheme);
      },
      httpAuthSchemes() {
        return _httpAuthSchemes;
      },
      setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
        _httpAuthSchemeProvider = httpAuthSchemeProvider;
      },
      httpAuthSchemeProvider() {
        return _httpAuthSchemeProvider;
      },
      setCredentials(credentials) {
        _credentials = credentials;
      },
      credentials() {
        return _credentials;
      }
    };
  };
  const resolveHttpAuthRuntimeConfig = config => ({
    httpAuthSchemes: config.httpAuthSchemes(),
    httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
    credentials: config.credentials()
  });
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sns/dist-es/runtimeExtensions.js
  const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
    const extensionConfiguration = Object.assign((0, client.getAwsRegionExtensionConfiguration)(runtimeConfig), (0, 
    submodules_client.getDefaultExtensionConfiguration)(runtimeConfig), (0, protocols.getHttpHandlerExtensionConfiguration)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
    extensions.forEach(extension => extension.configure(extensionConfiguration));
    return Object.assign(runtimeConfig, (0, client.resolveAwsRegionExtensionConfiguration)(extensionConfiguration), (0, 
    submodules_client.resolveDefaultRuntimeConfig)(extensionConfiguration), (0, protocols.resolveHttpHandlerRuntimeConfig)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
  };
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sns/dist-es/SNSClient.js
  class SNSClient extends submodules_client.Client {
    config;
    constructor(...[configuration]) {
      const _config_0 = runtimeConfig_getRuntimeConfig(configuration || {});
      super(_config_0);
      this.initConfig = _config_0;
      const _config_1 = resolveClientEndpointParameters(_config_0);
      const _config_2 = (0, client.resolveUserAgentConfig)(_config_1);
      const _config_3 = (0, retry.resolveRetryConfig)(_config_2);
      const _config_4 = (0, submodules_config.resolveRegionConfig)(_config_3);
      const _config_5 = (0, client.resolveHostHeaderConfig)(_config_4);
      const _config_6 = (0, endpoints.resolveEndpointConfig)(_config_5);
      const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
      const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
      this.config = _config_8;
      this.middlewareStack.use((0, schema.getSchemaSerdePlugin)(this.config));
      this.middlewareStack.use((0, client.getUserAgentPlugin)(this.config));
      this.middlewareStack.use((0, retry.getRetryPlugin)(this.config));
      this.middlewareStack.use((0, protocols.getContentLengthPlugin)(this.config));
      this.middlewareStack.use((0, client.getHostHeaderPlugin)(this.config));
      this.middlewareStack.use((0, client.getLoggerPlugin)(this.config));
      this.middlewareStack.use((0, client.getRecursionDetectionPlugin)(this.config));
      this.middlewareStack.use((0, dist_cjs.getHttpAuthSchemeEndpointRuleSetPlugin)(this.config, {
        httpAuthSchemeParametersProvider: defaultSNSHttpAuthSchemeParametersProvider,
        identityProviderConfigProvider: async config => new dist_cjs.DefaultIdentityProviderConfig({
          "aws.auth#sigv4": config.credentials
        })
      }));
      this.middlewareStack.use((0, dist_cjs.getHttpSigningPlugin)(this.config));
    }
    destroy() {
      super.destroy();
    }
  }
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sns/dist-es/commandBuilder.js
  const command = (0, submodules_client.makeBuilder)(commonParams, "AmazonSimpleNotificationService", "SNSClient", endpoints.getEndpointPlugin);
  const _ep0 = {};
  const _mw0 = (Command, cs, config, o) => [];
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sns/dist-es/commands/GetTopicAttributesCommand.js
  class GetTopicAttributesCommand extends(command(_ep0, _mw0, "GetTopicAttributes", GetTopicAttributes$)){}
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-sns/dist-es/commands/SetTopicAttributesCommand.js
  class SetTopicAttributesCommand extends(command(_ep0, _mw0, "SetTopicAttributes", SetTopicAttributes$)){}
})

};
;