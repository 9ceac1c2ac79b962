"use strict";
exports.id = 961;
exports.ids = [961];
exports.modules = {

/***/ 4961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    CloudWatchLogsClient: () => CloudWatchLogsClient,
    DescribeLogGroupsCommand: () => DescribeLogGroupsCommand,
    paginateDescribeLogGroups: () => paginateDescribeLogGroups
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
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/event-streams/index.js
    var event_streams = __webpack_require__(6579);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/protocols/index.js
    var protocols = __webpack_require__(3422);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/retry/index.js
    var retry = __webpack_require__(3609);
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/schema/index.js
    var schema = __webpack_require__(6890);
  // EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-cjs/submodules/httpAuthSchemes/index.js
    var httpAuthSchemes = __webpack_require__(7523);
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/auth/httpAuthSchemeProvider.js
  const defaultCloudWatchLogsHttpAuthSchemeParametersProvider = async (config, context, input) => ({
    operation: (0, submodules_client.getSmithyContext)(context).operation,
    region: await (0, submodules_client.normalizeProvider)(config.region)() || (() => {
      throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    })()
  });
  function createAwsAuthSigv4HttpAuthOption(authParameters) {
    return {
      schemeId: "aws.auth#sigv4",
      signingProperties: {
        name: "logs",
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
  const defaultCloudWatchLogsHttpAuthSchemeProvider = authParameters => {
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
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/endpoint/EndpointParameters.js
  const resolveClientEndpointParameters = options => Object.assign(options, {
    useDualstackEndpoint: options.useDualstackEndpoint ?? false,
    useFipsEndpoint: options.useFipsEndpoint ?? false,
    defaultSigningName: "logs"
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
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch-logs/package.json
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
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/endpoint/bdd.js
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
    results: [ [ a ], [ a, "Invalid Configuration: FIPS and custom endpoint are not supported" ], [ a, "Invalid Configuration: Dualstack and custom endpoint are not supported" ], [ h, k ], [ "https://logs-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", k ], [ a, "FIPS and DualStack are enabled, but this partition does not support one or both" ], [ "https://logs.us-gov-east-1.amazonaws.com", k ], [ "https://logs.us-gov-west-1.amazonaws.com", k ], [ "https://logs-fips.{Region}.{PartitionResult#dnsSuffix}", k ], [ a, "FIPS is enabled but this partition does not support FIPS" ], [ "https://logs.{Region}.{PartitionResult#dualStackDnsSuffix}", k ], [ a, "DualStack is enabled but this partition does not support DualStack" ], [ "https://logs.{Region}.{PartitionResult#dnsSuffix}", k ], [ a, "Invalid Configuration: Missing Region" ] ]
  };
  const root = 2;
  const r = 1e8;
  const nodes = new Int32Array([ -1, 1, -1, 0, 14, 3, 1, 4, r + 13, 2, 5, r + 13, 3, 8, 6, 4, 7, r + 12, 5, r + 10, r + 11, 4, 12, 9, 6, 10, r + 9, 7, r + 6, 11, 8, r + 7, r + 8, 5, 13, r + 5, 6, r + 4, r + 5, 3, r + 1, 15, 4, r + 2, r + 3 ]);
  const bdd = endpoints.BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/endpoint/endpointResolver.js
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
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/models/CloudWatchLogsServiceException.js
  class CloudWatchLogsServiceException extends submodules_client.ServiceException {
    static shapeId="smithy.ts.sdk.synthetic.com.amazonaws.cloudwatchlogs#CloudWatchLogsServiceException";
    constructor(options) {
      super(options);
      Object.setPrototypeOf(this, CloudWatchLogsServiceException.prototype);
    }
  }
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/models/errors.js
  class AccessDeniedException extends CloudWatchLogsServiceException {
    static shapeId="com.amazonaws.cloudwatchlogs#AccessDeniedException";
    name="AccessDeniedException";
    $fault="client";
    constructor(opts) {
      super({
        name: "AccessDeniedException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, AccessDeniedException.prototype);
    }
  }
  class InvalidParameterException extends CloudWatchLogsServiceException {
    static shapeId="com.amazonaws.cloudwatchlogs#InvalidParameterException";
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
  class OperationAbortedException extends CloudWatchLogsServiceException {
    static shapeId="com.amazonaws.cloudwatchlogs#OperationAbortedException";
    name="OperationAbortedException";
    $fault="client";
    constructor(opts) {
      super({
        name: "OperationAbortedException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, OperationAbortedException.prototype);
    }
  }
  class ResourceNotFoundException extends CloudWatchLogsServiceException {
    static shapeId="com.amazonaws.cloudwatchlogs#ResourceNotFoundException";
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
  class ServiceUnavailableException extends CloudWatchLogsServiceException {
    static shapeId="com.amazonaws.cloudwatchlogs#ServiceUnavailableException";
    name="ServiceUnavailableException";
    $fault="server";
    constructor(opts) {
      super({
        name: "ServiceUnavailableException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, ServiceUnavailableException.prototype);
    }
  }
  class InternalServerException extends CloudWatchLogsServiceException {
    static shapeId="com.amazonaws.cloudwatchlogs#InternalServerException";
    name="InternalServerException";
    $fault="server";
    constructor(opts) {
      super({
        name: "InternalServerException",
        $fault: "server",
        ...opts
      });
      Object.setPrototypeOf(this, InternalServerException.prototype);
    }
  }
  class ThrottlingException extends CloudWatchLogsServiceException {
    static shapeId="com.amazonaws.cloudwatchlogs#ThrottlingException";
    name="ThrottlingException";
    $fault="client";
    constructor(opts) {
      super({
        name: "ThrottlingException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ThrottlingException.prototype);
    }
  }
  class ValidationException extends CloudWatchLogsServiceException {
    static shapeId="com.amazonaws.cloudwatchlogs#ValidationException";
    name="ValidationException";
    $fault="client";
    constructor(opts) {
      super({
        name: "ValidationException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ValidationException.prototype);
    }
  }
  class InvalidOperationException extends CloudWatchLogsServiceException {
    static shapeId="com.amazonaws.cloudwatchlogs#InvalidOperationException";
    name="InvalidOperationException";
    $fault="client";
    constructor(opts) {
      super({
        name: "InvalidOperationException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidOperationException.prototype);
    }
  }
  class ConflictException extends CloudWatchLogsServiceException {
    static shapeId="com.amazonaws.cloudwatchlogs#ConflictException";
    name="ConflictException";
    $fault="client";
    constructor(opts) {
      super({
        name: "ConflictException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ConflictException.prototype);
    }
  }
  class ServiceQuotaExceededException extends CloudWatchLogsServiceException {
    static shapeId="com.amazonaws.cloudwatchlogs#ServiceQuotaExceededException";
    name="ServiceQuotaExceededException";
    $fault="client";
    constructor(opts) {
      super({
        name: "ServiceQuotaExceededException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ServiceQuotaExceededException.prototype);
    }
  }
  class LimitExceededException extends CloudWatchLogsServiceException {
    static shapeId="com.amazonaws.cloudwatchlogs#LimitExceededException";
    name="LimitExceededException";
    $fault="client";
    constructor(opts) {
      super({
        name: "LimitExceededException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, LimitExceededException.prototype);
    }
  }
  class ResourceAlreadyExistsException extends CloudWatchLogsServiceException {
    static shapeId="com.amazonaws.cloudwatchlogs#ResourceAlreadyExistsException";
    name="ResourceAlreadyExistsException";
    $fault="client";
    constructor(opts) {
      super({
        name: "ResourceAlreadyExistsException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, ResourceAlreadyExistsException.prototype);
    }
  }
  class DataAlreadyAcceptedException extends CloudWatchLogsServiceException {
    static shapeId="com.amazonaws.cloudwatchlogs#DataAlreadyAcceptedException";
    name="DataAlreadyAcceptedException";
    $fault="client";
    expectedSequenceToken;
    constructor(opts) {
      super({
        name: "DataAlreadyAcceptedException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, DataAlreadyAcceptedException.prototype);
      this.expectedSequenceToken = opts.expectedSequenceToken;
    }
  }
  class InternalStreamingException extends CloudWatchLogsServiceException {
    static shapeId="com.amazonaws.cloudwatchlogs#InternalStreamingException";
    name="InternalStreamingException";
    $fault="client";
    constructor(opts) {
      super({
        name: "InternalStreamingException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InternalStreamingException.prototype);
    }
  }
  class InvalidSequenceTokenException extends CloudWatchLogsServiceException {
    static shapeId="com.amazonaws.cloudwatchlogs#InvalidSequenceTokenException";
    name="InvalidSequenceTokenException";
    $fault="client";
    expectedSequenceToken;
    constructor(opts) {
      super({
        name: "InvalidSequenceTokenException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, InvalidSequenceTokenException.prototype);
      this.expectedSequenceToken = opts.expectedSequenceToken;
    }
  }
  class UnrecognizedClientException extends CloudWatchLogsServiceException {
    static shapeId="com.amazonaws.cloudwatchlogs#UnrecognizedClientException";
    name="UnrecognizedClientException";
    $fault="client";
    constructor(opts) {
      super({
        name: "UnrecognizedClientException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, UnrecognizedClientException.prototype);
    }
  }
  class SessionStreamingException extends CloudWatchLogsServiceException {
    static shapeId="com.amazonaws.cloudwatchlogs#SessionStreamingException";
    name="SessionStreamingException";
    $fault="client";
    constructor(opts) {
      super({
        name: "SessionStreamingException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, SessionStreamingException.prototype);
    }
  }
  class SessionTimeoutException extends CloudWatchLogsServiceException {
    static shapeId="com.amazonaws.cloudwatchlogs#SessionTimeoutException";
    name="SessionTimeoutException";
    $fault="client";
    constructor(opts) {
      super({
        name: "SessionTimeoutException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, SessionTimeoutException.prototype);
    }
  }
  class MalformedQueryException extends CloudWatchLogsServiceException {
    static shapeId="com.amazonaws.cloudwatchlogs#MalformedQueryException";
    name="MalformedQueryException";
    $fault="client";
    queryCompileError;
    constructor(opts) {
      super({
        name: "MalformedQueryException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, MalformedQueryException.prototype);
      this.queryCompileError = opts.queryCompileError;
    }
  }
  class TooManyTagsException extends CloudWatchLogsServiceException {
    static shapeId="com.amazonaws.cloudwatchlogs#TooManyTagsException";
    name="TooManyTagsException";
    $fault="client";
    resourceName;
    constructor(opts) {
      super({
        name: "TooManyTagsException",
        $fault: "client",
        ...opts
      });
      Object.setPrototypeOf(this, TooManyTagsException.prototype);
      this.resourceName = opts.resourceName;
    }
  }
  const _ADE = "AccessDeniedException";
  const _CE = "ConflictException";
  const _DAAE = "DataAlreadyAcceptedException";
  const _DLGRe = "DescribeLogGroupsRequest";
  const _DLGRes = "DescribeLogGroupsResponse";
  const _DLGe = "DescribeLogGroups";
  const _IOE = "InvalidOperationException";
  const _IPE = "InvalidParameterException";
  const _ISE = "InternalServerException";
  const _ISEn = "InternalStreamingException";
  const _ISTE = "InvalidSequenceTokenException";
  const _LEE = "LimitExceededException";
  const _LG = "LogGroup";
  const _LGo = "LogGroups";
  const _MQE = "MalformedQueryException";
  const _OAE = "OperationAbortedException";
  const _QCE = "QueryCompileError";
  const _QCEL = "QueryCompileErrorLocation";
  const _RAEE = "ResourceAlreadyExistsException";
  const _RNFE = "ResourceNotFoundException";
  const _SQEE = "ServiceQuotaExceededException";
  const _SSE = "SessionStreamingException";
  const _STE = "SessionTimeoutException";
  const _SUE = "ServiceUnavailableException";
  const _TE = "ThrottlingException";
  const _TMTE = "TooManyTagsException";
  const _UCE = "UnrecognizedClientException";
  const _VE = "ValidationException";
  const _aIc = "accountIdentifiers";
  const _ar = "arn";
  const _bTAE = "bearerTokenAuthenticationEnabled";
  const _c = "client";
  const _cT = "creationTime";
  const _dPE = "deletionProtectionEnabled";
  const _dPS = "dataProtectionStatus";
  const _e = "error";
  const _eCO = "endCharOffset";
  const _eST = "expectedSequenceToken";
  const _hE = "httpError";
  const _iLA = "includeLinkedAccounts";
  const _iPn = "inheritedProperties";
  const _kKI = "kmsKeyId";
  const _lG = "logGroups";
  const _lGA = "logGroupArn";
  const _lGCo = "logGroupClass";
  const _lGI = "logGroupIdentifiers";
  const _lGN = "logGroupName";
  const _lGNP = "logGroupNamePrefix";
  const _lGNPo = "logGroupNamePattern";
  const _li = "limit";
  const _lo = "location";
  const _m = "message";
  const _mFC = "metricFilterCount";
  const _nT = "nextToken";
  const _qCE = "queryCompileError";
  const _rID = "retentionInDays";
  const _rN = "resourceName";
  const _rPN = "retentionPolicyName";
  const _s = "smithy.ts.sdk.synthetic.com.amazonaws.cloudwatchlogs";
  const _sBt = "storedBytes";
  const _sCO = "startCharOffset";
  const _se = "server";
  const n0 = "com.amazonaws.cloudwatchlogs";
  const _s_registry = new schema.TypeRegistry(_s);
  var CloudWatchLogsServiceException$ = [ -3, _s, "CloudWatchLogsServiceException", 0, [], [] ];
  _s_registry.registerError(CloudWatchLogsServiceException$, CloudWatchLogsServiceException);
  const n0_registry = new schema.TypeRegistry(n0);
  var AccessDeniedException$ = [ -3, n0, _ADE, {
    [_e]: _c
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(AccessDeniedException$, AccessDeniedException);
  var ConflictException$ = [ -3, n0, _CE, {
    [_e]: _c
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(ConflictException$, ConflictException);
  var DataAlreadyAcceptedException$ = [ -3, n0, _DAAE, {
    [_e]: _c
  }, [ _eST, _m ], [ 0, 0 ] ];
  n0_registry.registerError(DataAlreadyAcceptedException$, DataAlreadyAcceptedException);
  var InternalServerException$ = [ -3, n0, _ISE, {
    [_e]: _se,
    [_hE]: 500
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(InternalServerException$, InternalServerException);
  var InternalStreamingException$ = [ -3, n0, _ISEn, {
    [_e]: _c
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(InternalStreamingException$, InternalStreamingException);
  var InvalidOperationException$ = [ -3, n0, _IOE, {
    [_e]: _c
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(InvalidOperationException$, InvalidOperationException);
  var InvalidParameterException$ = [ -3, n0, _IPE, {
    [_e]: _c
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(InvalidParameterException$, InvalidParameterException);
  var InvalidSequenceTokenException$ = [ -3, n0, _ISTE, {
    [_e]: _c
  }, [ _eST, _m ], [ 0, 0 ] ];
  n0_registry.registerError(InvalidSequenceTokenException$, InvalidSequenceTokenException);
  var LimitExceededException$ = [ -3, n0, _LEE, {
    [_e]: _c
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(LimitExceededException$, LimitExceededException);
  var MalformedQueryException$ = [ -3, n0, _MQE, {
    [_e]: _c
  }, [ _qCE, _m ], [ () => QueryCompileError$, 0 ] ];
  n0_registry.registerError(MalformedQueryException$, MalformedQueryException);
  var OperationAbortedException$ = [ -3, n0, _OAE, {
    [_e]: _c
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(OperationAbortedException$, OperationAbortedException);
  var ResourceAlreadyExistsException$ = [ -3, n0, _RAEE, {
    [_e]: _c
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(ResourceAlreadyExistsException$, ResourceAlreadyExistsException);
  var ResourceNotFoundException$ = [ -3, n0, _RNFE, {
    [_e]: _c
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
  var ServiceQuotaExceededException$ = [ -3, n0, _SQEE, {
    [_e]: _c
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(ServiceQuotaExceededException$, ServiceQuotaExceededException);
  var ServiceUnavailableException$ = [ -3, n0, _SUE, {
    [_e]: _se
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(ServiceUnavailableException$, ServiceUnavailableException);
  var SessionStreamingException$ = [ -3, n0, _SSE, {
    [_e]: _c
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(SessionStreamingException$, SessionStreamingException);
  var SessionTimeoutException$ = [ -3, n0, _STE, {
    [_e]: _c
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(SessionTimeoutException$, SessionTimeoutException);
  var ThrottlingException$ = [ -3, n0, _TE, {
    [_e]: _c
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(ThrottlingException$, ThrottlingException);
  var TooManyTagsException$ = [ -3, n0, _TMTE, {
    [_e]: _c,
    [_hE]: 400
  }, [ _m, _rN ], [ 0, 0 ] ];
  n0_registry.registerError(TooManyTagsException$, TooManyTagsException);
  var UnrecognizedClientException$ = [ -3, n0, _UCE, {
    [_e]: _c
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(UnrecognizedClientException$, UnrecognizedClientException);
  var ValidationException$ = [ -3, n0, _VE, {
    [_e]: _c
  }, [ _m ], [ 0 ] ];
  n0_registry.registerError(ValidationException$, ValidationException);
  const errorTypeRegistries = [ _s_registry, n0_registry ];
  var DescribeLogGroupsRequest$ = [ 3, n0, _DLGRe, 0, [ _aIc, _lGNP, _lGNPo, _nT, _li, _iLA, _lGCo, _lGI ], [ 64 | 0, 0, 0, 0, 1, 2, 0, 64 | 0 ] ];
  var DescribeLogGroupsResponse$ = [ 3, n0, _DLGRes, 0, [ _lG, _nT ], [ () => LogGroups, 0 ] ];
  var LogGroup$ = [ 3, n0, _LG, 0, [ _lGN, _cT, _rID, _mFC, _ar, _sBt, _kKI, _dPS, _iPn, _lGCo, _lGA, _dPE, _bTAE, _rPN ], [ 0, 1, 1, 1, 0, 1, 0, 0, 64 | 0, 0, 0, 2, 2, 0 ] ];
  var QueryCompileError$ = [ 3, n0, _QCE, 0, [ _lo, _m ], [ () => QueryCompileErrorLocation$, 0 ] ];
  var QueryCompileErrorLocation$ = [ 3, n0, _QCEL, 0, [ _sCO, _eCO ], [ 1, 1 ] ];
  var LogGroups = [ 1, n0, _LGo, 0, () => LogGroup$ ];
  var DescribeLogGroups$ = [ 9, n0, _DLGe, 0, () => DescribeLogGroupsRequest$, () => DescribeLogGroupsResponse$ ];
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/runtimeConfig.shared.js
  const getRuntimeConfig = config => ({
    apiVersion: "2014-03-28",
    base64Decoder: config?.base64Decoder ?? serde.fromBase64,
    base64Encoder: config?.base64Encoder ?? serde.toBase64,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
    extensions: config?.extensions ?? [],
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultCloudWatchLogsHttpAuthSchemeProvider,
    httpAuthSchemes: config?.httpAuthSchemes ?? [ {
      schemeId: "aws.auth#sigv4",
      identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4"),
      signer: new httpAuthSchemes.AwsSdkSigV4Signer
    } ],
    logger: config?.logger ?? new submodules_client.NoOpLogger,
    protocol: config?.protocol ?? submodules_protocols.AwsJson1_1Protocol,
    protocolSettings: config?.protocolSettings ?? {
      defaultNamespace: "com.amazonaws.cloudwatchlogs",
      errorTypeRegistries: errorTypeRegistries,
      xmlNamespace: "http://monitoring.amazonaws.com/doc/2014-03-28/",
      version: "2014-03-28",
      serviceTarget: "Logs_20140328"
    },
    serviceId: config?.serviceId ?? "CloudWatch Logs",
    sha256: config?.sha256 ?? checksum.Sha256,
    urlParser: config?.urlParser ?? protocols.parseUrl,
    utf8Decoder: config?.utf8Decoder ?? serde.fromUtf8,
    utf8Encoder: config?.utf8Encoder ?? serde.toUtf8
  });
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/runtimeConfig.js
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
      eventStreamSerdeProvider: config?.eventStreamSerdeProvider ?? event_streams.eventStreamSerdeProvider,
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
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/auth/httpAuthExtensionConfiguration.js
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
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/runtimeExtensions.js
  const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
    const extensionConfiguration = Object.assign((0, client.getAwsRegionExtensionConfiguration)(runtimeConfig), (0, 
    submodules_client.getDefaultExtensionConfiguration)(runtimeConfig), (0, protocols.getHttpHandlerExtensionConfiguration)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
    extensions.forEach(extension => extension.configure(extensionConfiguration));
    return Object.assign(runtimeConfig, (0, client.resolveAwsRegionExtensionConfiguration)(extensionConfiguration), (0, 
    submodules_client.resolveDefaultRuntimeConfig)(extensionConfiguration), (0, protocols.resolveHttpHandlerRuntimeConfig)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
  };
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/CloudWatchLogsClient.js
  class CloudWatchLogsClient extends submodules_client.Client {
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
      const _config_7 = (0, event_streams.resolveEventStreamSerdeConfig)(_config_6);
      const _config_8 = resolveHttpAuthSchemeConfig(_config_7);
      const _config_9 = resolveRuntimeExtensions(_config_8, configuration?.extensions || []);
      this.config = _config_9;
      this.middlewareStack.use((0, schema.getSchemaSerdePlugin)(this.config));
      this.middlewareStack.use((0, client.getUserAgentPlugin)(this.config));
      this.middlewareStack.use((0, retry.getRetryPlugin)(this.config));
      this.middlewareStack.use((0, protocols.getContentLengthPlugin)(this.config));
      this.middlewareStack.use((0, client.getHostHeaderPlugin)(this.config));
      this.middlewareStack.use((0, client.getLoggerPlugin)(this.config));
      this.middlewareStack.use((0, client.getRecursionDetectionPlugin)(this.config));
      this.middlewareStack.use((0, dist_cjs.getHttpAuthSchemeEndpointRuleSetPlugin)(this.config, {
        httpAuthSchemeParametersProvider: defaultCloudWatchLogsHttpAuthSchemeParametersProvider,
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
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/commandBuilder.js
  const command = (0, submodules_client.makeBuilder)(commonParams, "Logs_20140328", "CloudWatchLogsClient", endpoints.getEndpointPlugin);
  const _ep0 = {};
  const _mw0 = (Command, cs, config, o) => [];
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/commands/DescribeLogGroupsCommand.js
  class DescribeLogGroupsCommand extends(command(_ep0, _mw0, "DescribeLogGroups", DescribeLogGroups$)){}
  // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/pagination/DescribeLogGroupsPaginator.js
  const paginateDescribeLogGroups = (0, dist_cjs.createPaginator)(CloudWatchLogsClient, DescribeLogGroupsCommand, "nextToken", "nextToken", "limit");
})

};
;